/** The schema resources in all files that have been loaded, found by their addresses and by what stands in them. */

import { type Document, entryOf, type MapNode, type Node } from "../../document/model.js";
import type { Span } from "../../text/span.js";
import { duplicateAnchor, duplicateId, invalidId } from "../problems.js";
import type { SchemaSource } from "../read.js";
import { type Address, addressOf, partsOf, textOf } from "./addresses.js";
import { subschemasOf } from "./positions.js";
import { Resource } from "./resource.js";

export class Resources {
  readonly #source: SchemaSource;
  readonly #files = new Map<Document, Resource>();
  readonly #byAddress = new Map<string, Resource>();
  /** The resource that a schema with `$id` is, by the one around it: a YAML alias can stand in several. */
  readonly #embedded = new Map<Node, Map<Resource, Resource>>();
  /** Keys of files that schemas refer to, since these have been loaded last. */
  readonly #referred = new Set<string>();
  readonly #sought = new Set<string>();

  constructor(source: SchemaSource) {
    this.#source = source;
    for (const [document, schemas] of source.catalog) this.#addFile(document, schemas);
  }

  ofFile(document: Document): Resource {
    const file = this.#files.get(document) ?? this.#addFile(document, document.root ? [document.root] : []);
    return this.#whole(file);
  }

  /** The resource that the schema at `node`, which stands in `around`, belongs to. */
  ofSchema(node: Node, around: Resource): Resource {
    const own = this.inside(node, around);
    if (own.schemas.has(node)) return own;
    this.#walk(node, own);
    return this.inside(node, own);
  }

  /** The same on the way through a file, where a node need not be a schema. */
  inside(node: Node, around: Resource): Resource {
    return this.#embedded.get(node)?.get(around) ?? around;
  }

  /** What has this address in the files of the catalog, and in all that they refer to. */
  at(address: Address): Resource | undefined {
    const key = keyOf(address);
    if (address.kind === "file") this.#load(address.file);
    if (!this.#byAddress.has(key)) this.#loadReferred();
    const found = this.#byAddress.get(key);
    return found && this.#whole(found);
  }

  /** All absolute URIs that lead somewhere. */
  uris(): string[] {
    return [...this.#byAddress.values()].flatMap(({ address }) => (address.kind === "uri" ? [address.uri] : []));
  }

  #addFile(document: Document, schemas: Iterable<Node>): Resource {
    const address: Address = { kind: "file", file: document.file };
    const file = this.#add(new Resource({ address, document, root: document.root, id: undefined }));
    this.#files.set(document, file);
    for (const schema of schemas) this.#walk(schema, file);
    return file;
  }

  #add(made: Resource): Resource {
    const key = keyOf(made.address);
    const first = this.#byAddress.get(key);
    if (!first) this.#byAddress.set(key, made);
    else if (!made.isCopyOf(first)) this.#refuse(made, first);
    return made;
  }

  #refuse(made: Resource, first: Resource): void {
    const [at, other] = made.id ? [made.id, first.id ?? first.root?.at] : [first.id, made.root?.at];
    if (!at) return;
    const related = other ? [{ at: other, message: "it has it too" }] : [];
    this.#source.report(duplicateId.found({ at, facts: { id: textOf(made.address) }, related }));
  }

  /** A file whose root has an `$id` is the resource with that `$id`. */
  #whole(resource: Resource): Resource {
    return resource.root ? this.inside(resource.root, resource) : resource;
  }

  #load(file: string): void {
    if (this.#sought.has(file)) return;
    this.#sought.add(file);
    const document = this.#source.find(file);
    if (document) this.ofFile(document);
  }

  /** The set grows while it is walked. */
  #loadReferred(): void {
    for (const file of this.#referred) this.#load(file);
    this.#referred.clear();
  }

  /** Takes in a schema and all that are inside it. A list, so that no nesting is too deep for the stack. */
  #walk(schema: Node, around: Resource): void {
    const ahead = [{ schema, around }];
    for (const next of ahead) {
      const own = next.schema.kind === "map" ? this.#enter(next.schema, next.around) : next.around;
      if (own.schemas.has(next.schema)) continue;
      own.schemas.add(next.schema);
      if (next.schema.kind !== "map") continue;
      this.#takeAnchors(next.schema, own);
      this.#takeReferences(next.schema, own);
      for (const inner of subschemasOf(next.schema)) ahead.push({ schema: inner, around: own });
    }
  }

  #enter(schema: MapNode, around: Resource): Resource {
    const known = this.#embedded.get(schema)?.get(around);
    if (known) return known;
    const id = textIn(schema, "$id");
    if (!id || (around.id && schema === around.root)) return around;
    const own = this.#identified(schema, id, around);
    const embedded = this.#embedded.get(schema) ?? new Map<Resource, Resource>();
    this.#embedded.set(schema, embedded.set(around, own));
    return own;
  }

  #identified(schema: MapNode, { text: id, at }: Text, around: Resource): Resource {
    const { address: text, fragment = "" } = partsOf(id);
    const address = NOT_IN_URIS.test(id)
      ? { reason: "it is no URI reference" }
      : addressOf(text, around.address, this.#source.resolvePath);
    if ("reason" in address || fragment !== "") {
      const reason = "reason" in address ? address.reason : 'nothing may follow the "#"';
      this.#source.report(invalidId.found({ at, facts: { id, reason, fragment } }));
      return around;
    }
    const known = this.#byAddress.get(keyOf(address));
    if (known?.root && isSamePlace(known.root, schema)) return known;
    return this.#add(new Resource({ address, document: around.document, root: schema, id: at }));
  }

  #takeAnchors(schema: MapNode, own: Resource): void {
    for (const keyword of ["$anchor", "$dynamicAnchor"] as const) {
      const anchor = textIn(schema, keyword);
      if (!anchor) continue;
      const first = own.anchors.get(anchor.text) ?? schema;
      if (!isSamePlace(first, schema)) {
        const related = [{ at: first.at, message: "it has it too" }];
        this.#source.report(duplicateAnchor.found({ at: anchor.at, facts: { name: anchor.text }, related }));
        continue;
      }
      own.anchors.set(anchor.text, first);
      if (keyword === "$dynamicAnchor") own.dynamicAnchors.set(anchor.text, first);
    }
  }

  #takeReferences(schema: MapNode, own: Resource): void {
    for (const keyword of ["$ref", "$dynamicRef"]) {
      const reference = textIn(schema, keyword);
      if (!reference) continue;
      const address = addressOf(partsOf(reference.text).address, own.address, this.#source.resolvePath);
      if ("file" in address) this.#referred.add(address.file);
    }
  }
}

/** References are read with more patience, for paths of files are often written as they are. */
const NOT_IN_URIS = /[\s<>"{}|\\^`]/;

interface Text {
  readonly text: string;
  readonly at: Span;
}

function textIn(schema: MapNode, keyword: string): Text | undefined {
  const value = entryOf(schema, keyword)?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? { text: value.value, at: value.at } : undefined;
}

/** A key of a file is never taken for a URI. */
function keyOf(address: Address): string {
  return `${address.kind} ${textOf(address)}`;
}

/** A schema that the shape check took something out of is a copy in the same place. */
function isSamePlace(one: Node, other: Node): boolean {
  return one.at.file === other.at.file && one.at.start === other.at.start && one.at.end === other.at.end;
}
