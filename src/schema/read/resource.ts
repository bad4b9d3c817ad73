import type { Document, Node } from "../../document/model.js";
import type { Span } from "../../text/span.js";
import { type Address, textOf } from "./addresses.js";

/** A schema resource: a file, or a schema with `$id` in one. What is in it is filled in while its file is walked. */
export class Resource {
  /** The base of the references in it. */
  readonly address: Address;
  readonly document: Document;
  /** Where its JSON Pointers start; nothing in an empty file. */
  readonly root: Node | undefined;
  /** The `$id` that makes it; nothing where it is a whole file. */
  readonly id: Span | undefined;
  /** The schemas in it that have an `$anchor` or a `$dynamicAnchor`. */
  readonly anchors: Map<string, Node> = new Map();
  /** Those of them that have it as `$dynamicAnchor`. */
  readonly dynamicAnchors: Map<string, Node> = new Map();
  /** All that are known to be in it. */
  readonly schemas: Set<Node> = new Set();

  constructor(of: Pick<Resource, "address" | "document" | "root" | "id">) {
    this.address = of.address;
    this.document = of.document;
    this.root = of.root;
    this.id = of.id;
  }

  /** As it reads in a message. */
  get name(): string {
    return this.id ? `the schema "${textOf(this.address)}"` : this.document.file;
  }

  /** Whether the other one is this one, in the same text that has been loaded twice. */
  isCopyOf(other: Resource): boolean {
    if (this.document === other.document || this.document.text !== other.document.text) return false;
    return this.root?.at.start === other.root?.at.start && this.root?.at.end === other.root?.at.end;
  }
}
