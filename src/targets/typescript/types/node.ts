/** A TypeScript type as data, simplified as it is put together. */

import type { Code } from "../../../code/code.js";
import type { JsonType } from "../../../schema/model.js";

export type TypeNode =
  | { readonly kind: "keyword"; readonly name: Keyword }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** A type that types.ts declares, and the JSON types of its values. */
  | { readonly kind: "named"; readonly name: string; readonly types: readonly JsonType[] }
  /** What every object inherits under this name: read where the object has no such property of its own. */
  | { readonly kind: "inherited"; readonly name: string }
  | { readonly kind: "array"; readonly item: TypeNode }
  | { readonly kind: "tuple"; readonly items: readonly TupleItem[]; readonly rest: TypeNode | undefined }
  | ObjectType
  /** An object of which nothing else is said. */
  | { readonly kind: "anyObject" }
  | { readonly kind: "record"; readonly value: TypeNode }
  | { readonly kind: "union"; readonly members: readonly TypeNode[] }
  | { readonly kind: "intersection"; readonly members: readonly TypeNode[] };

export type Keyword = "string" | "number" | "boolean" | "null" | "undefined" | "unknown" | "never" | "Uint8Array";

export interface TupleItem {
  readonly type: TypeNode;
  readonly presence: "required" | "optional";
}

export interface ObjectType {
  readonly kind: "object";
  readonly members: readonly Member[];
  /** What stands under all other keys, where something is said about them. */
  readonly index: TypeNode | undefined;
}

export interface Member {
  readonly name: string;
  readonly type: TypeNode;
  readonly presence: "required" | "optional";
  readonly doc: Code;
}

export function keyword(name: Keyword): TypeNode {
  return { kind: "keyword", name };
}

export const unknown: TypeNode = keyword("unknown");
export const never: TypeNode = keyword("never");

/** `A | B`: nested unions opened, repetitions and what another member includes left out. */
export function union(types: readonly TypeNode[]): TypeNode {
  const members = distinct(types.flatMap((type) => (type.kind === "union" ? type.members : [type])));
  if (members.some((type) => isKeyword(type, "unknown"))) return unknown;
  const both = [true, false].every((value) => members.some((type) => type.kind === "literal" && type.value === value));
  if (both) return union([...members.filter((type) => !isLiteralOf(type, "boolean")), keyword("boolean")]);
  const names = members.flatMap((type) => (type.kind === "keyword" ? [type.name] : []));
  const useful = members.filter((type) => !isKeyword(type, "never") && !names.some((name) => isLiteralOf(type, name)));
  const [only] = useful;
  if (useful.length <= 1) return only ?? never;
  return { kind: "union", members: useful };
}

export function isKeyword(type: TypeNode, name: Keyword): boolean {
  return type.kind === "keyword" && type.name === name;
}

/** The members of a union; of any other type, the type. */
export function alternatives(type: TypeNode): readonly TypeNode[] {
  return type.kind === "union" ? type.members : [type];
}

export function isLiteralOf(type: TypeNode, name: Keyword): boolean {
  return type.kind === "literal" && typeof type.value === name;
}

/** Without repetitions. */
export function distinct(types: readonly TypeNode[]): readonly TypeNode[] {
  if (types.length < 2) return types;
  const known = new Map<string, TypeNode>();
  for (const type of types) {
    const text = JSON.stringify(type);
    if (!known.has(text)) known.set(text, type);
  }
  return [...known.values()];
}
