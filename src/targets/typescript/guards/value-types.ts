/** Value types: what a value can be at run time; an integer is a number with an assertion. */

import type { Json, JsonType, Schema } from "../../../schema/model.js";
import { acceptsType } from "../../../schema/shape.js";

export type ValueType = "null" | "boolean" | "number" | "string" | "array" | "object" | "binary";

export const valueTypes: readonly ValueType[] = ["string", "number", "boolean", "null", "object", "array", "binary"];

export const allTypes: ReadonlySet<ValueType> = new Set(valueTypes);

/** What the keyword `type` leaves of `types`. */
export function typesLeft(types: ReadonlySet<ValueType>, keyword: readonly JsonType[] | undefined): Set<ValueType> {
  if (!keyword) return new Set(types);
  const named = new Set(keyword.map((type) => (type === "integer" ? "number" : type)));
  return new Set(valueTypes.filter((type) => types.has(type) && named.has(type)));
}

/** What a schema may accept, at a glance. */
export function acceptedTypes(schema: Schema): Set<ValueType> {
  return new Set(
    valueTypes.filter((type) => acceptsType(schema, type) || (type === "number" && acceptsType(schema, "integer"))),
  );
}

export function typeOfJson(value: Json): ValueType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string" ? type : "object";
}

/** Whether a schema can accept something that holds other values. */
export function acceptsContainer(schema: Schema): boolean {
  return acceptsType(schema, "object") || acceptsType(schema, "array");
}
