import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Node } from "../../document/model.js";
import type { Schema } from "../model.js";
import type { SchemaSource } from "../read.js";
import type { Draft } from "./draft.js";
import type { Resource } from "./resource.js";
import type { Resources } from "./resources.js";
import type { Scope } from "./scopes.js";
import type { Variants } from "./variants.js";

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
  readonly resources: Resources;
  readonly variants: Variants;
  /** The schema at a place inside one that is read in `scope`. It is filled in soon, not necessarily now. */
  place(node: Node, scope: Scope): Schema;
  /** The same for a place in `resource` that a reference leads to, which may be no schema at all: its shape is checked first. */
  target(node: Node, resource: Resource, from: Scope): Schema;
  /** The schema of a catalog type that is referred to in `from`, likewise. */
  placeOfType(name: string, from: Scope): Schema | undefined;
  /** Runs `operation` for `draft` when everything else has been read. */
  defer(draft: Draft, operation: Operation): void;
  /** Makes sure that a deferred operation for `schema` has run. */
  settle(schema: Schema): void;
  /** Marks that a mistake leaves `schema` accepting more than it should, and reports it if nobody has. */
  fail(schema: Schema, diagnostic: Diagnostic | undefined): void;
  /** Whether a mistake in `schema` has been reported, so that nothing that follows from it should be. */
  isBroken(schema: Schema): boolean;
}
