/** What the keywords of an alternative say of its values, in a form that can be compared. */

import { isEqual } from "../schema/equal.js";
import type { Json, JsonType, Schema } from "../schema/model.js";
import { isUnknown } from "../schema/shape.js";
import type { LimitKeyword } from "./model.js";
import type { Alternative } from "./union.js";

const NUMERIC = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] as const;

const LIMITS: Readonly<Record<JsonType, readonly LimitKeyword[]>> = {
  null: [],
  boolean: [],
  integer: NUMERIC,
  number: NUMERIC,
  string: ["minLength", "maxLength", "pattern"],
  binary: ["maxBytes"],
  array: ["minItems", "maxItems", "uniqueItems", "minContains", "maxContains"],
  object: ["minProperties", "maxProperties"],
};

const ALL_LIMITS = [...new Set(Object.values(LIMITS).flat())];

/** The limits that say something of values of these types: of a text, `maximum` does not. */
export function limitsOf({ types }: Alternative): readonly LimitKeyword[] {
  const [only, ...more] = types ?? [];
  if (only === undefined) return ALL_LIMITS;
  return more.length === 0 ? LIMITS[only] : ALL_LIMITS;
}

/** Whether keywords for values of this type say something. */
export function speaksOf({ types }: Alternative, type: JsonType): boolean {
  return types === undefined || types.includes(type);
}

/** Limits that hold of every value anyway. */
const NEUTRAL: Partial<Record<LimitKeyword, number | boolean>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
  minContains: 1,
};

export function limitOf(schema: Schema, keyword: LimitKeyword): number | string | boolean | undefined {
  const value = schema[keyword]?.value;
  return value === NEUTRAL[keyword] ? undefined : value;
}

/** What `enum` and `const` leave together, beside other keywords. */
export function valuesOf({ enum: listed, const: only }: Schema): readonly Json[] | undefined {
  if (!only) return listed?.value;
  return !listed || listed.value.some((each) => isEqual(each, only.value)) ? [only.value] : [];
}

/** A property that a schema declares, or only requires. */
export interface Member {
  readonly name: string;
  readonly schema: Schema | undefined;
  readonly required: boolean;
  readonly at: Schema["at"];
}

export function membersOf(schema: Schema): ReadonlyMap<string, Member> {
  const required = new Map((schema.required?.value ?? []).map(({ value, at }) => [value, at]));
  const members = new Map<string, Member>();
  for (const { name, schema: own, at } of schema.properties ?? [])
    members.set(name, { name, schema: own, required: required.has(name), at });
  for (const [name, at] of required)
    if (!members.has(name)) members.set(name, { name, schema: undefined, required: true, at });
  return members;
}

/** What becomes of properties without a name in the schema, where it says so. */
export function opennessOf({ additionalProperties }: Schema): "open" | "closed" | "schema" | undefined {
  if (additionalProperties === undefined) return undefined;
  if (additionalProperties.never) return "closed";
  return isUnknown(additionalProperties) ? "open" : "schema";
}

/** What a schema says of items behind those that it names one by one; nothing where that is anything. */
export function itemsOf({ items, unevaluatedItems }: Schema): Schema | undefined {
  return items && isUnknown(items) && unevaluatedItems === undefined ? undefined : items;
}

/** The schemas of which a value has to satisfy each. */
export function conjunctsOf({ reference, allOf = [] }: Schema): readonly Schema[] {
  return reference ? [reference.target, ...allOf] : allOf;
}

/** Keywords with a schema that is compared as a whole: what differs in it says little of what differs outside. */
export const WHOLE = {
  any: ["not", "if", "then", "else"],
  array: ["contains", "unevaluatedItems"],
  object: ["propertyNames", "unevaluatedProperties"],
} as const;
