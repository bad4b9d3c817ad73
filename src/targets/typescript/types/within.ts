/** Which JSON types the values of a TypeScript type have. */

import type { JsonType } from "../../../schema/model.js";
import { typeOfValue } from "../../../schema/shape.js";
import type { Keyword, TypeNode } from "./node.js";

/** Whether all values of a type are of one of these JSON types. */
export function isWithin(type: TypeNode, types: ReadonlySet<JsonType>): boolean {
  switch (type.kind) {
    case "keyword":
      return has(types, KEYWORDS[type.name]);
    case "literal":
      return has(types, [typeOfValue(type.value)]);
    case "named":
      return has(types, type.types);
    case "array":
    case "tuple":
      return types.has("array");
    case "object":
    case "anyObject":
    case "record":
      return types.has("object");
    case "union":
      return type.members.every((each) => isWithin(each, types));
    case "intersection":
      return type.members.some((each) => isWithin(each, types));
    case "inherited":
      return false;
    default:
      return type satisfies never;
  }
}

/** In TypeScript's eyes an integer is a number. */
function has(types: ReadonlySet<JsonType>, all: readonly JsonType[]): boolean {
  return all.every(
    (each) =>
      types.has(each) || (each === "number" && types.has("integer")) || (each === "integer" && types.has("number")),
  );
}

const EVERY: readonly JsonType[] = ["null", "boolean", "number", "string", "array", "object", "binary"];

const KEYWORDS: Readonly<Record<Keyword, readonly JsonType[]>> = {
  string: ["string"],
  number: ["number"],
  boolean: ["boolean"],
  null: ["null"],
  undefined: [],
  unknown: EVERY,
  never: [],
  Uint8Array: ["binary"],
};
