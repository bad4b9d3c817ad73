/** Reads schemas: from the positioned tree, in every spelling the catalog language has, to the normal form. */

import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { Document, Node, ScalarNode } from "../document/model.js";
import type { Span } from "../text/span.js";
import type { Schema } from "./model.js";
import { ambiguousLiteral, invalidTypeExpression, missingSchema, referenceCycle } from "./problems.js";
import { cutCycles } from "./read/cycles.js";
import { type Draft, draftAt } from "./read/draft.js";
import { readExpression } from "./read/expand.js";
import { jsonOf } from "./read/json.js";
import { readKeywords } from "./read/keywords.js";
import type { Operation, Reading } from "./read/reading.js";

/** What the reader asks of the catalog around the schemas. */
export interface SchemaSource {
  /** The definition of a catalog type across all files of the catalog, or undefined. */
  typeNamed(name: string): { readonly node: Node; readonly document: Document } | undefined;
  typeNames(): Iterable<string>;
  /** Whether this document is a catalog file (then `#/types/X` means the merged catalog's type X). */
  isCatalog(document: Document): boolean;
  /** The document at `path` (relative, percent-decoded) seen from the folder of `from`; undefined after reporting at `at` why not. */
  load(path: string, from: Document, at: Span): Document | undefined;
  /** Reports what is wrong with the shape of a schema that no catalog's shape check has seen; false where it cannot be read. */
  checkShape(node: Node, document: Document): boolean;
  readonly report: Report;
}

export interface SchemaReader {
  /** The schema at a place; the same object however often, and through whichever reference, it is asked for. */
  read(node: Node, document: Document): Schema;
  /** The schema of a catalog type, or undefined where there is none. */
  typeSchema(name: string): Schema | undefined;
}

/** A reader over one catalog. What it finds wrong goes to `source.report`; such a schema accepts anything. */
export function createSchemaReader(source: SchemaSource): SchemaReader {
  return new Reader(source);
}

interface Work {
  readonly draft: Draft;
  readonly node: Node;
  readonly document: Document;
}

class Reader implements SchemaReader, Reading {
  readonly source: SchemaSource;
  readonly #places = new Map<Node, Draft>();
  readonly #types = new Map<string, Draft>();
  readonly #broken = new Set<Schema>();
  readonly #deferred = new Map<Schema, Operation>();
  /** Operations that wait for others to finish, the outermost first. */
  readonly #running = new Map<Schema, Operation>();
  /** Schemas whose references have been followed to an end. */
  readonly #acyclic = new WeakSet<Schema>();
  /** What has been allocated but not yet read. A queue, so that no chain of references is too long for the stack. */
  #unread: Work[] = [];

  constructor(source: SchemaSource) {
    this.source = source;
  }

  read(node: Node, document: Document): Schema {
    const schema = this.place(node, document);
    this.#finish();
    return schema;
  }

  typeSchema(name: string): Schema | undefined {
    const schema = this.placeOfType(name);
    this.#finish();
    return schema;
  }

  place(node: Node, document: Document): Draft {
    const known = this.#places.get(node);
    if (known) return known;
    const draft = draftAt(node.at);
    this.#places.set(node, draft);
    this.#unread.push({ draft, node, document });
    return draft;
  }

  target(node: Node, document: Document): Schema {
    if (this.#places.has(node) || this.source.checkShape(node, document)) return this.place(node, document);
    const draft = draftAt(node.at);
    this.#places.set(node, draft);
    this.fail(draft, undefined);
    return draft;
  }

  placeOfType(name: string): Schema | undefined {
    const known = this.#types.get(name);
    if (known) return known;
    const type = this.source.typeNamed(name);
    if (type === undefined) return undefined;
    const draft = this.#unnamed(type.node, type.document);
    draft.typeName = name;
    this.#types.set(name, draft);
    return draft;
  }

  defer(draft: Draft, operation: Operation): void {
    this.#deferred.set(draft, operation);
  }

  settle(schema: Schema): void {
    const operation = this.#deferred.get(schema);
    if (operation === undefined) return;
    if (this.#running.has(schema)) {
      const path = [...this.#running.values(), operation].map(({ text }) => text);
      this.fail(schema, referenceCycle.found({ at: schema.at, facts: { path } }));
      return;
    }
    if (this.#running.size > MAX_WAITING) {
      this.fail(schema, invalidTypeExpression.found({ at: schema.at, facts: { reason: TOO_LONG } }));
      return;
    }
    this.#running.set(schema, operation);
    operation.run();
    this.#running.delete(schema);
    this.#deferred.delete(schema);
  }

  fail(schema: Schema, diagnostic: Diagnostic | undefined): void {
    this.#broken.add(schema);
    if (diagnostic) this.source.report(diagnostic);
  }

  isBroken(schema: Schema): boolean {
    return this.#broken.has(schema);
  }

  /** A place that has no name yet: two types may share one definition through a YAML alias. */
  #unnamed(node: Node, document: Document): Draft {
    const draft = this.place(node, document);
    if (draft.typeName === undefined) return draft;
    const own = draftAt(node.at);
    this.#unread.push({ draft: own, node, document });
    return own;
  }

  #finish(): void {
    const drafts: Draft[] = [];
    for (let work = this.#unread; work.length > 0; work = this.#unread) {
      this.#unread = [];
      for (const { draft, node, document } of work) {
        drafts.push(draft);
        readPlace(draft, node, { reading: this, document });
      }
    }
    for (const schema of [...this.#deferred.keys()]) this.settle(schema);
    cutCycles(drafts, this.#acyclic, this.source.report);
  }
}

/** How many operators of the kind of Partial may wait for one another. */
const MAX_WAITING = 200;
const TOO_LONG = `More than ${MAX_WAITING} types are made from one another here. Write one of them out.`;

function readPlace(draft: Draft, node: Node, place: { reading: Reading; document: Document }): void {
  switch (node.kind) {
    case "map":
      readKeywords(draft, node, place);
      return;
    case "scalar":
      readScalar(draft, node, place);
      return;
    case "sequence":
      // No schema: the shape check has said so.
      return;
    default:
      node satisfies never;
  }
}

const BARE_WORD = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|true|false|null)$/i;

function readScalar(draft: Draft, node: ScalarNode, place: { reading: Reading; document: Document }): void {
  const { value, at, raw, style } = node;
  const { reading } = place;
  if (typeof value === "boolean") draft.never = !value;
  else if (typeof value === "number") draft.const = { value: jsonOf(node, reading.source.report), at };
  else if (value === null) {
    if (raw.trim() === "") reading.fail(draft, missingSchema.found({ at, facts: {} }));
    else draft.const = { value: null, at };
  } else if (style !== "plain" && BARE_WORD.test(value.trim()))
    reading.fail(draft, ambiguousLiteral.found({ at, facts: { text: value.trim() } }));
  else readExpression(draft, node, place);
}
