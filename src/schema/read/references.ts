/** Follows `$ref`: RFC 3986 as far as files go, JSON Pointer (RFC 6901) inside them. */

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import type { Document, Node } from "../../document/model.js";
import type { Keyword, Schema } from "../model.js";
import { remoteReference, unresolvedReference } from "../problems.js";
import type { SchemaSource } from "../read.js";
import type { Reading } from "./reading.js";

type Followed =
  | { readonly target: Schema }
  /** No mistake where the source has reported it. */
  | { readonly mistake: Diagnostic | undefined };

/** The schema that a reference means, or why there is none. */
export function followReference(reference: Keyword<string>, from: Document, reading: Reading): Followed {
  return new Follower(reference, reading).follow(from);
}

class Follower {
  readonly #reference: Keyword<string>;
  readonly #reading: Reading;
  readonly #source: SchemaSource;

  constructor(reference: Keyword<string>, reading: Reading) {
    this.#reference = reference;
    this.#reading = reading;
    this.#source = reading.source;
  }

  follow(from: Document): Followed {
    const { value, at } = this.#reference;
    const hash = value.indexOf("#");
    const file = hash === -1 ? value : value.slice(0, hash);
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(file))
      return { mistake: remoteReference.found({ at, facts: { reference: value } }) };
    if (this.#source.typeNamed(value))
      return this.#nowhere("a type of the catalog is referred to otherwise", `#/types/${value}`);
    const path = decoded(file);
    const fragment = decoded(hash === -1 ? "" : value.slice(hash + 1));
    if (path === undefined || fragment === undefined)
      return this.#nowhere('a "%" in it is not followed by two hexadecimal digits');
    if (fragment !== "" && !fragment.startsWith("/"))
      return this.#nowhere(
        'what follows the "#" is a path that starts with "/"',
        this.#source.typeNamed(fragment) && `#/types/${fragment}`,
      );
    const document = path === "" ? from : this.#source.load(path, from, at);
    return document ? this.#within(document, tokensOf(fragment)) : { mistake: undefined };
  }

  #within(document: Document, tokens: readonly string[]): Followed {
    const [section, name, ...rest] = tokens;
    if (section !== "types" || name === undefined || !this.#source.isCatalog(document)) {
      if (document.root === undefined) return this.#nowhere(`${document.file} is empty`);
      return this.#walk({ node: document.root, document }, tokens, "");
    }
    const type = this.#source.typeNamed(name);
    const target = rest.length === 0 ? this.#reading.placeOfType(name) : undefined;
    if (target) return { target };
    if (type) return this.#walk(type, rest, `/types/${name}`);
    return this.#nowhere(`the catalog has no type "${name}"`, nearest(name, this.#source.typeNames()));
  }

  /** `above` is the pointer to `start`. */
  #walk(start: { node: Node; document: Document }, tokens: readonly string[], above: string): Followed {
    let { node } = start;
    let pointer = above;
    for (const token of tokens) {
      const next = childOf(node, token);
      if (next === undefined) {
        const names = node.kind === "map" ? node.entries.map((entry) => entry.name) : [];
        const where = pointer === "" ? `the top of ${start.document.file}` : `"#${pointer}"`;
        return this.#nowhere(`there is no "${token}" at ${where}`, nearest(token, names));
      }
      node = next;
      pointer += `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    }
    return { target: this.#reading.target(node, start.document) };
  }

  #nowhere(reason: string, suggestion?: string): Followed {
    const { value, at } = this.#reference;
    return { mistake: unresolvedReference.found({ at, facts: { reference: value, reason, suggestion } }) };
  }
}

function childOf(node: Node, token: string): Node | undefined {
  switch (node.kind) {
    case "map":
      return node.entries.find((entry) => entry.name === token)?.value;
    case "sequence":
      return /^(?:0|[1-9]\d*)$/.test(token) ? node.items[Number(token)] : undefined;
    case "scalar":
      return undefined;
    default:
      return node satisfies never;
  }
}

function tokensOf(pointer: string): string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
