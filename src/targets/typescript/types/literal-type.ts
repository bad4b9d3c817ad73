/** The type of exactly one JSON value. */

import { empty } from "../../../code/code.js";
import type { Json } from "../../../schema/model.js";
import { keyword, type Member, never, type TypeNode } from "./node.js";

export function literalType(value: Json): TypeNode {
  if (value === null) return keyword("null");
  if (typeof value !== "object") return { kind: "literal", value };
  if (isList(value)) {
    const items = value.map((each) => ({ type: literalType(each), presence: "required" }) as const);
    return { kind: "tuple", items, rest: undefined };
  }
  const members = Object.entries(value).map(([name, each]): Member => {
    return { name, type: literalType(each), presence: "required", doc: empty };
  });
  return members.length === 0 ? { kind: "record", value: never } : { kind: "object", members, index: undefined };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
