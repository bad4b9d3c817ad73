import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Document, Node } from "../../document/model.js";
import type { Schema } from "../model.js";
import type { SchemaSource } from "../read.js";
import type { Draft } from "./draft.js";

/** A type's value that needs other schemas read before it can be told. */
export interface Operation {
  /** As the author wrote it. */
  readonly text: string;
  /** Fills in the draft. */
  run(): void;
}

/** What the parts of the reader ask of each other. */
export interface Reading {
  readonly source: SchemaSource;
  /** The schema at a place. It is filled in soon, not necessarily now. */
  place(node: Node, document: Document): Schema;
  /** The same for a place that a reference leads to, which may be no schema at all: its shape is checked first. */
  target(node: Node, document: Document): Schema;
  /** The schema of a catalog type, likewise. */
  placeOfType(name: string): Schema | undefined;
  /** Runs `operation` for `draft` when everything else has been read. */
  defer(draft: Draft, operation: Operation): void;
  /** Makes sure that a deferred operation for `schema` has run. */
  settle(schema: Schema): void;
  /** Marks that a mistake leaves `schema` accepting more than it should, and reports it if nobody has. */
  fail(schema: Schema, diagnostic: Diagnostic | undefined): void;
  /** Whether a mistake in `schema` has been reported, so that nothing that follows from it should be. */
  isBroken(schema: Schema): boolean;
}
