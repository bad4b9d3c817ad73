/** Follows `$ref` and `$dynamicRef`: RFC 3986 to a resource, then JSON Pointer (RFC 6901) or an anchor inside it. */

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import type { Node } from "../../document/model.js";
import type { Keyword, Schema } from "../model.js";
import { remoteReference, unresolvedReference } from "../problems.js";
import type { SchemaSource } from "../read.js";
import { type Address, addressOf, BROKEN_ESCAPE, decoded, partsOf } from "./addresses.js";
import type { Reading } from "./reading.js";
import type { Resource } from "./resource.js";
import type { Scope } from "./scopes.js";

type Followed =
  /** Dynamic where another dynamic scope may lead to another target. */
  | { readonly target: Schema; readonly isDynamic: boolean }
  /** No mistake where the source has reported it. */
  | { readonly mistake: Diagnostic | undefined };

/** A node and the resource around it. */
interface Place {
  readonly node: Node;
  readonly resource: Resource;
}

export interface WrittenReference extends Keyword<string> {
  readonly keyword: "$ref" | "$dynamicRef";
}

/** The schema that a reference means, or why there is none. */
export function followReference(reference: WrittenReference, from: Scope, reading: Reading): Followed {
  return new Follower(reference, from, reading).follow();
}

class Follower {
  readonly #reference: WrittenReference;
  readonly #from: Scope;
  readonly #reading: Reading;
  readonly #source: SchemaSource;

  constructor(reference: WrittenReference, from: Scope, reading: Reading) {
    this.#reference = reference;
    this.#from = from;
    this.#reading = reading;
    this.#source = reading.source;
  }

  follow(): Followed {
    const { address: text, fragment: written = "" } = partsOf(this.#reference.value);
    const base = this.#from.resource.address;
    const address = addressOf(text, base, this.#source.resolvePath);
    if ("reason" in address) return this.#nowhere(address.reason);
    const fragment = decoded(written);
    if (fragment === undefined) return this.#nowhere(BROKEN_ESCAPE);
    const resource = text === "" ? this.#from.resource : this.#reading.resources.at(address);
    if (!resource) return this.#missing(address);
    if (fragment !== "" && !fragment.startsWith("/")) return this.#anchor(resource, fragment);
    return this.#pointer(resource, tokensOf(fragment));
  }

  #missing(address: Address): Followed {
    const { value: reference, at } = this.#reference;
    if (address.kind === "uri") {
      const suggestion = nearestUri(address.uri, this.#reading.resources.uris());
      return { mistake: remoteReference.found({ at, facts: { reference, uri: address.uri, suggestion } }) };
    }
    if (this.#source.typeNamed(reference))
      return this.#nowhere("a type of the catalog is referred to otherwise", `#/types/${reference}`);
    this.#source.load(address.file, at);
    return { mistake: undefined };
  }

  #anchor(resource: Resource, name: string): Followed {
    const found = resource.anchors.get(name);
    if (found && this.#reference.keyword === "$dynamicRef" && resource.dynamicAnchors.has(name)) {
      const outermost = this.#outermost(name) ?? { node: found, resource };
      return { ...this.#target(outermost), isDynamic: true };
    }
    if (found) return this.#target({ node: found, resource });
    const type = this.#source.typeNamed(name) && `#/types/${name}`;
    const near = nearest(name, resource.anchors.keys());
    const { address } = partsOf(this.#reference.value);
    return this.#nowhere(
      `there is no "$anchor: ${name}" in ${resource.name}`,
      type ?? (near === undefined ? undefined : `${address}#${near}`),
    );
  }

  /** Where a `$dynamicRef` goes that has led to a dynamic anchor of this name, if there is one on the way to it. */
  #outermost(name: string): Place | undefined {
    const resource = this.#from.outermost.get(name);
    const node = resource?.dynamicAnchors.get(name);
    return resource && node && { node, resource };
  }

  #pointer(resource: Resource, tokens: readonly string[]): Followed {
    const [section, name, ...rest] = tokens;
    const type = section === "types" && name !== undefined ? this.#source.typeNamed(name) : undefined;
    if (section !== "types" || name === undefined || !this.#isCatalog(resource)) {
      if (type && resource.id)
        return this.#nowhere(`it starts at ${resource.name}; the expression ${name} means the type anywhere`);
      if (resource.root === undefined) return this.#nowhere(`${resource.document.file} is empty`);
      return this.#walk({ node: resource.root, resource }, tokens, "");
    }
    const target = rest.length === 0 ? this.#reading.placeOfType(name, this.#from) : undefined;
    if (target) return { target, isDynamic: false };
    if (!type) return this.#nowhere(`the catalog has no type "${name}"`, nearest(name, this.#source.typeNames()));
    const ofType = this.#reading.resources.ofFile(type.document);
    return this.#walk({ node: type.node, resource: ofType }, rest, `/types/${name}`);
  }

  #isCatalog(resource: Resource): boolean {
    return resource.id === undefined && this.#source.catalog.has(resource.document);
  }

  /** `above` is the pointer to `start`. A schema with `$id` on the way is another resource. */
  #walk(start: Place, tokens: readonly string[], above: string): Followed {
    const { resources } = this.#reading;
    let { node } = start;
    let resource = resources.inside(node, start.resource);
    let pointer = above;
    for (const token of tokens) {
      const next = childOf(node, token);
      if (next === undefined) {
        const names = node.kind === "map" ? node.entries.map((entry) => entry.name) : [];
        const where = pointer === "" ? `the top of ${start.resource.name}` : `"#${pointer}"`;
        return this.#nowhere(`there is no "${token}" at ${where}`, nearest(token, names));
      }
      node = next;
      resource = resources.inside(node, resource);
      pointer += `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    }
    return this.#target({ node, resource });
  }

  #target({ node, resource }: Place): { readonly target: Schema; readonly isDynamic: boolean } {
    return { target: this.#reading.target(node, resource, this.#from), isDynamic: false };
  }

  #nowhere(reason: string, suggestion?: string): Followed {
    const { value: reference, at } = this.#reference;
    return { mistake: unresolvedReference.found({ at, facts: { reference, reason, suggestion } }) };
  }
}

/** One that differs in its last part only, and there not much. */
function nearestUri(uri: string, others: readonly string[]): string | undefined {
  const folder = uri.replace(/[^/:]*$/, "");
  const names = others.filter((other) => other.startsWith(folder)).map((other) => other.slice(folder.length));
  const name = nearest(uri.slice(folder.length), names);
  return name === undefined ? undefined : folder + name;
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
