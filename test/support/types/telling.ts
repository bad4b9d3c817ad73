/**
 * Whether a schema refuses a value for a reason that a TypeScript type can state, read off the schema alone:
 * - another JSON type than `type` names (an integer is a number), a literal that `const` and `enum` do not list, `false`;
 * - a required property missing, an item too many or too few of a tuple, and the same of what dependents ask for;
 * - one of these inside a property or an item;
 * - in a union or a condition, one of these in every branch.
 *
 * Nothing else: no limits of numbers, lengths and counts, no formats, patterns, `contains`, `uniqueItems`,
 * `propertyNames`, `not`, and no surplus properties. What is said of objects or arrays counts only where `type` is
 * said too, for it holds for no other value, and there is no type for "all others". A reference begins anew.
 */

import type { Json, JsonType, Schema } from "../../../src/schema/model.js";
import { typeOfValue } from "../../../src/schema/shape.js";

export function canTell(schema: Schema, value: unknown): boolean {
  return tells(schema, value, false);
}

/** `isTyped`: whether the schema around it says a type for the same value. */
function tells(schema: Schema, value: unknown, isTyped: boolean): boolean {
  const { never, type, const: only, enum: listed, reference } = schema;
  if (never) return true;
  if (type && !type.value.some((each) => isOf(value, each))) return true;
  if (only && differs(only.value, value)) return true;
  if (listed?.value.every((each) => differs(each, value))) return true;
  if (reference && tells(reference.target, value, false)) return true;
  const typed = isTyped || type !== undefined;
  return besideTells(schema, value, typed) || (typed && contentTells(schema, value));
}

function besideTells(schema: Schema, value: unknown, isTyped: boolean): boolean {
  const { allOf = [], anyOf, oneOf, if: condition, then, else: otherwise } = schema;
  const tellsIn = (each: Schema): boolean => tells(each, value, isTyped);
  if (allOf.some(tellsIn) || anyOf?.every(tellsIn) || oneOf?.every(tellsIn)) return true;
  if (!condition || !otherwise) return false;
  return (tellsIn(condition) || (then !== undefined && tellsIn(then))) && tellsIn(otherwise);
}

function contentTells(schema: Schema, value: unknown): boolean {
  if (Array.isArray(value)) return arrayTells(schema, value);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return false;
  return objectTells(schema, new Map(Object.entries(value)));
}

function arrayTells({ prefixItems = [], items, minItems }: Schema, value: readonly unknown[]): boolean {
  if (value.length < Math.min(minItems?.value ?? 0, prefixItems.length)) return true;
  return value.some((item, index) => {
    const schema = prefixItems[index] ?? items;
    return schema !== undefined && tells(schema, item, false);
  });
}

function objectTells(schema: Schema, value: ReadonlyMap<string, unknown>): boolean {
  const { required, dependentRequired = [], dependentSchemas = [] } = schema;
  const asked = dependentRequired.flatMap((each) => (value.has(each.name) ? each.required : []));
  const names = [...(required?.value ?? []), ...asked].map((each) => each.value);
  // Every object inherits the others.
  if (names.some((name) => !value.has(name) && !(name in {}))) return true;
  const met = dependentSchemas.filter(({ name }) => value.has(name));
  if (met.some((each) => tells(each.schema, Object.fromEntries(value), true))) return true;
  return [...value].some(([name, each]) => propertyTells(schema, name, each));
}

/** An index signature says of one property what it says of all: all that any of them can be. */
function propertyTells(schema: Schema, name: string, value: unknown): boolean {
  const { properties = [], patternProperties = [], additionalProperties } = schema;
  const declared = properties.find((each) => each.name === name);
  if (declared) return tells(declared.schema, value, false);
  if (!additionalProperties || additionalProperties.never) return false;
  const others = [...properties, ...patternProperties].map((each) => each.schema);
  return [additionalProperties, ...others].every((each) => tells(each, value, false));
}

function isOf(value: unknown, type: JsonType): boolean {
  const actual = typeOfValue(value);
  return actual === type || (type === "integer" && actual === "number") || (type === "number" && actual === "integer");
}

/** Whether a value is not even of the type that has only this literal. */
function differs(literal: Json, value: unknown): boolean {
  if (typeof literal !== "object" || literal === null) return literal !== value;
  if (Array.isArray(literal)) {
    if (!Array.isArray(value) || value.length !== literal.length) return true;
    return literal.some((each: Json, index) => differs(each, value[index]));
  }
  if (typeOfValue(value) !== "object") return true;
  const properties = new Map<string, unknown>(Object.entries(value ?? {}));
  return Object.entries(literal).some(([name, each]) => {
    return properties.has(name) ? differs(each, properties.get(name)) : !(name in {});
  });
}
