/** A TypeScript type as data, simplified as it is put together. */

import { type Code, empty } from "../../../code/code.js";
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

/** `A & B`: objects without names as one, and without what says nothing beside the others. */
export function intersection(types: readonly TypeNode[]): TypeNode {
  const members = distinct(types.flatMap((type) => (type.kind === "intersection" ? type.members : [type])));
  const scalars = members.filter((type) => alternatives(type).every(isScalar));
  const others = merged(members.filter((type) => !scalars.includes(type) && !isKeyword(type, "unknown")));
  const useful = [
    ...(scalars.length > 0 ? [scalars.reduce(inBoth)] : []),
    ...few(others.filter((type) => !isBare(type) || !others.some((other) => other !== type && saysMore(other, type)))),
  ];
  if (useful.some((type) => isKeyword(type, "never"))) return never;
  const [only] = useful;
  if (useful.length <= 1) return only ?? unknown;
  return { kind: "intersection", members: useful };
}

export function isKeyword(type: TypeNode, name: Keyword): boolean {
  return type.kind === "keyword" && type.name === name;
}

/** The members of a union; of any other type, the type. */
export function alternatives(type: TypeNode): readonly TypeNode[] {
  return type.kind === "union" ? type.members : [type];
}

function isLiteralOf(type: TypeNode, name: Keyword): boolean {
  return type.kind === "literal" && typeof type.value === name;
}

function isScalar(type: TypeNode): boolean {
  return type.kind === "literal" || (type.kind === "keyword" && type.name !== "unknown");
}

/** Of two unions of literals and keywords, what both include. */
function inBoth(left: TypeNode, right: TypeNode): TypeNode {
  const [first, second] = [alternatives(left), alternatives(right)];
  return union([...first.filter(includedIn(second)), ...second.filter(includedIn(first))]);
}

function includedIn(types: readonly TypeNode[]): (type: TypeNode) => boolean {
  const known = new Set(types.map((type) => JSON.stringify(type)));
  return (type) =>
    known.has(JSON.stringify(type)) ||
    (type.kind === "literal" && types.some((each) => each.kind === "keyword" && isLiteralOf(type, each.name)));
}

/** Whether a type says only that a value is an array, or an object. */
function isBare(type: TypeNode): boolean {
  return type.kind === "anyObject" || (type.kind === "array" && isKeyword(type.item, "unknown"));
}

/** Whether a type says more of the same kind of value than the bare one. */
function saysMore(type: TypeNode, bare: TypeNode): boolean {
  return (bare.kind === "array" ? ["array", "tuple"] : ["object", "record"]).includes(type.kind);
}

/** TypeScript multiplies unions out, and gives up at 100,000 products. */
const MOST_PRODUCTS = 1_000;

/** Without the unions that would make too many products. */
function few(types: readonly TypeNode[]): readonly TypeNode[] {
  let products = 1;
  return types.filter((type) => {
    const more = products * alternatives(type).length;
    if (more > MOST_PRODUCTS) return false;
    products = more;
    return true;
  });
}

/** All objects without an index signature as one, in the first one's place. */
function merged(types: readonly TypeNode[]): readonly TypeNode[] {
  const objects = types.flatMap((type) => (type.kind === "object" && type.index === undefined ? [type] : []));
  const [first, ...others] = objects;
  if (!first || others.length === 0) return types;
  const members = new Map<string, Member>();
  for (const member of objects.flatMap((type) => type.members)) {
    const before = members.get(member.name);
    members.set(member.name, before ? bothMembers(before, member) : member);
  }
  const whole: TypeNode = { kind: "object", members: [...members.values()], index: undefined };
  return types.flatMap((type) => (type === first ? [whole] : others.some((each) => each === type) ? [] : [type]));
}

function bothMembers(first: Member, second: Member): Member {
  return {
    name: first.name,
    type: intersection([first.type, second.type]),
    presence: first.presence === "required" ? "required" : second.presence,
    doc: first.doc === empty ? second.doc : first.doc,
  };
}

function distinct(types: readonly TypeNode[]): readonly TypeNode[] {
  if (types.length < 2) return types;
  const known = new Map<string, TypeNode>();
  for (const type of types) {
    const text = JSON.stringify(type);
    if (!known.has(text)) known.set(text, type);
  }
  return [...known.values()];
}
