/** Reads schemas: from the positioned tree, in every spelling the catalog language has, to the normal form. */

import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { Document, Node } from "../document/model.js";
import type { Span } from "../text/span.js";
import type { Schema } from "./model.js";
import { invalidTypeExpression, referenceCycle } from "./problems.js";
import { cutCycles } from "./read/cycles.js";
import { type Draft, draftAt } from "./read/draft.js";
import { once } from "./read/once.js";
import { readPlace } from "./read/place.js";
import type { Operation, Reading } from "./read/reading.js";
import type { Resource } from "./read/resource.js";
import { Resources } from "./read/resources.js";
import { type Scope, Scopes } from "./read/scopes.js";
import { Variants } from "./read/variants.js";

/** What the reader asks of the catalog around the schemas. */
export interface SchemaSource {
  /** The definition of a catalog type across all files of the catalog, or undefined. */
  typeNamed(name: string): { readonly node: Node; readonly document: Document } | undefined;
  typeNames(): Iterable<string>;
  /** The files of the catalog (in them `#/types/X` means the merged catalog's type X), each with its schemas. */
  readonly catalog: ReadonlyMap<Document, Iterable<Node>>;
  /** The file that `path` (relative, percent-decoded) means in the file `from`. */
  resolvePath(path: string, from: string): string;
  /** A file, if there is one. */
  find(file: string): Document | undefined;
  /** The same; undefined after reporting at `at` why not. */
  load(file: string, at: Span): Document | undefined;
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
  readonly scope: Scope;
}

class Reader implements SchemaReader, Reading {
  readonly source: SchemaSource;
  readonly resources: Resources;
  readonly variants: Variants = new Variants();
  readonly #scopes: Scopes;
  readonly #places = new Map<Scope, Map<Node, Draft>>();
  /** The places that have been met, and whether they can be read as schemas. */
  readonly #readable = new Map<Node, boolean>();
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
    this.source = { ...source, report: once(source.report) };
    this.resources = new Resources(this.source);
    this.#scopes = new Scopes(this.source.report);
    // All types have their names before anything leads to one of them.
    for (const name of source.typeNames()) this.placeOfType(name, undefined);
  }

  read(node: Node, document: Document): Schema {
    const schema = this.place(node, this.#start(document));
    this.#finish();
    return schema;
  }

  typeSchema(name: string): Schema | undefined {
    const schema = this.placeOfType(name, undefined);
    this.#finish();
    return schema;
  }

  place(node: Node, from: Scope): Draft {
    return this.#placeIn(this.#scopeAt(node, from), node);
  }

  target(node: Node, resource: Resource, from: Scope): Schema {
    const { document, schemas } = resource;
    if (!this.#readable.has(node)) {
      const isChecked = this.source.catalog.has(document) && schemas.has(node);
      this.#readable.set(node, isChecked || this.source.checkShape(node, document));
    }
    return this.place(node, this.#scopes.enter(resource, from));
  }

  placeOfType(name: string, from: Scope | undefined): Schema | undefined {
    const type = this.source.typeNamed(name);
    if (type === undefined) return undefined;
    const own = this.#scopeAt(type.node, this.#start(type.document));
    const scope = from ? this.#scopeAt(type.node, this.#start(type.document, from)) : own;
    const draft = this.#types.get(name) ?? this.#unnamed(own, type.node);
    draft.typeName = name;
    this.#types.set(name, draft);
    this.variants.remove(draft);
    return scope === own ? draft : this.#variantOf(draft, scope, type.node);
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

  /** The scope of a file that is entered from `from`, or that the catalog itself starts in. */
  #start(document: Document, from?: Scope): Scope {
    return this.#scopes.enter(this.resources.ofFile(document), from);
  }

  /** The scope of the schema at `node`, which may have an `$id` of its own. */
  #scopeAt(node: Node, around: Scope): Scope {
    return this.#scopes.enter(this.resources.ofSchema(node, around.resource), around);
  }

  /** What other dynamic anchors make of a type. It has no name, and the type is in use all the same. */
  #variantOf(type: Draft, scope: Scope, node: Node): Draft {
    const draft = this.#placeIn(scope, node);
    draft.madeFrom ??= [type];
    this.variants.add(draft, type);
    return draft;
  }

  #placeIn(scope: Scope, node: Node): Draft {
    const places = this.#places.get(scope) ?? new Map<Node, Draft>();
    this.#places.set(scope, places);
    const known = places.get(node);
    if (known) return known;
    const draft = this.#queue(scope, node);
    places.set(node, draft);
    if (scope.outermost.size === 0) return draft;
    const plain = this.#scopes.enter(scope.resource, undefined);
    if (plain !== scope) this.variants.add(draft, this.#placeIn(plain, node));
    return draft;
  }

  /** A place that has no name yet: two types may share one definition through a YAML alias. */
  #unnamed(scope: Scope, node: Node): Draft {
    const draft = this.#placeIn(scope, node);
    return draft.typeName === undefined ? draft : this.#queue(scope, node);
  }

  #queue(scope: Scope, node: Node): Draft {
    const draft = draftAt(node.at);
    const readable = this.#readable.get(node) ?? true;
    this.#readable.set(node, readable);
    if (readable) this.#unread.push({ draft, node, scope });
    else this.fail(draft, undefined);
    return draft;
  }

  #finish(): void {
    const drafts: Draft[] = [];
    for (let work = this.#unread; work.length > 0; work = this.#unread) {
      this.#unread = [];
      for (const { draft, node, scope } of work) {
        drafts.push(draft);
        readPlace(draft, node, { reading: this, scope });
      }
    }
    this.variants.settle(drafts);
    for (const schema of [...this.#deferred.keys()]) this.settle(schema);
    cutCycles(drafts, this.#acyclic, this.source.report);
  }
}

/** How many operators of the kind of Partial may wait for one another. */
const MAX_WAITING = 200;
const TOO_LONG = `More than ${MAX_WAITING} types are made from one another here. Write one of them out.`;
