/** What a schema says at a glance: walking it, following its references, telling what it can accept. */

import type { JsonType, Schema } from "./model.js";

/** A schema directly inside another, and where. References are not followed here. */
export type Child =
  | {
      readonly keyword: (typeof SINGLE)[number];
      readonly schema: Schema;
    }
  | { readonly keyword: "prefixItems" | "allOf" | "anyOf" | "oneOf"; readonly index: number; readonly schema: Schema }
  | {
      readonly keyword: "properties" | "patternProperties" | "dependentSchemas";
      readonly name: string;
      readonly schema: Schema;
    };

const SINGLE = [
  "items",
  "contains",
  "unevaluatedItems",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "not",
  "if",
  "then",
  "else",
] as const;

/** The direct subschemas, in the order in which the model names them. A reference's target is not one. */
export function* children(schema: Schema): Generator<Child> {
  for (const keyword of ["prefixItems", "allOf", "anyOf", "oneOf"] as const)
    for (const [index, each] of (schema[keyword] ?? []).entries()) yield { keyword, index, schema: each };
  for (const { name, schema: each } of schema.properties ?? []) yield { keyword: "properties", name, schema: each };
  for (const { pattern, schema: each } of schema.patternProperties ?? [])
    yield { keyword: "patternProperties", name: pattern.value, schema: each };
  for (const { name, schema: each } of schema.dependentSchemas ?? [])
    yield { keyword: "dependentSchemas", name, schema: each };
  for (const keyword of SINGLE) {
    const each = schema[keyword];
    if (each) yield { keyword, schema: each };
  }
}

/** Every schema that can be reached, references followed, each once; the roots first. Safe for cycles of any length. */
export function reachable(roots: Iterable<Schema>): ReadonlySet<Schema> {
  const found = new Set(roots);
  for (const schema of found) {
    for (const child of children(schema)) found.add(child.schema);
    if (schema.reference) found.add(schema.reference.target);
  }
  return found;
}

/**
 * The schemas that say more of the same value, directly: where it leads, and what stands in `allOf`, `anyOf`, `oneOf`,
 * `if`, `then`, `else` and `dependentSchemas`. Not `not`, which says what the value is not.
 */
export function inPlace(schema: Schema): readonly Schema[] {
  const { reference, allOf = [], anyOf = [], oneOf = [], dependentSchemas = [] } = schema;
  const single = [reference?.target, schema.if, schema.then, schema.else].filter((each) => each !== undefined);
  return [...single, ...allOf, ...anyOf, ...oneOf, ...dependentSchemas.map((each) => each.schema)];
}

/** The schema and all that say more of the same value, through any number of them. */
export function allInPlace(schema: Schema): ReadonlySet<Schema> {
  const found = new Set([schema]);
  for (const each of found) for (const part of inPlace(each)) found.add(part);
  return found;
}

/** Whether a value of this schema can hold another of it. */
export function isRecursive(schema: Schema): boolean {
  const inside = [...children(schema)].map((child) => child.schema);
  if (schema.reference) inside.push(schema.reference.target);
  return reachable(inside).has(schema);
}

const ASSERTIONS = [
  "type",
  "enum",
  "const",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "maxBytes",
  "prefixItems",
  "items",
  "minItems",
  "maxItems",
  "uniqueItems",
  "contains",
  "unevaluatedItems",
  "properties",
  "patternProperties",
  "additionalProperties",
  "propertyNames",
  "required",
  "minProperties",
  "maxProperties",
  "dependentRequired",
  "dependentSchemas",
  "unevaluatedProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
] as const satisfies readonly (keyof Schema)[];

/** The keywords that stand in a schema, but for its reference and its annotations. */
export function assertionsOf(schema: Schema): readonly (typeof ASSERTIONS)[number][] {
  return ASSERTIONS.filter((keyword) => schema[keyword] !== undefined);
}

/** Whether a schema accepts everything as it stands. */
export function isUnknown(schema: Schema): boolean {
  return !schema.never && schema.reference === undefined && assertionsOf(schema).length === 0;
}

/** What a schema that is nothing but a reference leads to, through any number of them; any other schema itself. */
export function resolved(schema: Schema): Schema {
  let current = schema;
  while (current.reference && !current.never && assertionsOf(current).length === 0) current = current.reference.target;
  return current;
}

/** Whether every value of `inner` is one of `outer`, as far as types go. */
function covers(outer: JsonType, inner: JsonType): boolean {
  return outer === inner || (outer === "number" && inner === "integer");
}

/** The type of a JSON value; whole numbers are integers. */
export function typeOfValue(value: unknown): JsonType {
  if (value === null) return "null";
  if (value instanceof Uint8Array) return "binary";
  if (Array.isArray(value)) return "array";
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "string":
      return "string";
    case "number":
      return Number.isInteger(value) ? "integer" : "number";
    default:
      return "object";
  }
}

/** Further inside, a schema is taken to accept what it is asked for. */
const AT_A_GLANCE = 500;

/**
 * Whether the schema may accept some value of this type; yes where that cannot be told at a glance. An integer counts as
 * a number.
 */
export function acceptsType(schema: Schema, type: JsonType): boolean {
  const known = new Map<Schema, boolean>();
  const accepts = (each: Schema, depth: number): boolean => {
    const here = resolved(each);
    const answer =
      known.get(here) ?? (depth > AT_A_GLANCE || mayAccept(here, type, (part) => accepts(part, depth + 1)));
    known.set(here, answer);
    return answer;
  };
  return accepts(schema, 0);
}

/** `accepts` answers for the schemas that this one is made of. */
function mayAccept(schema: Schema, type: JsonType, accepts: (part: Schema) => boolean): boolean {
  if (schema.never) return false;
  const overlaps = (each: JsonType): boolean => covers(each, type) || covers(type, each);
  if (schema.type && !schema.type.value.some(overlaps)) return false;
  if (schema.const && !covers(type, typeOfValue(schema.const.value))) return false;
  if (schema.enum && !schema.enum.value.some((value) => covers(type, typeOfValue(value)))) return false;
  if (schema.reference && !accepts(schema.reference.target)) return false;
  if (schema.allOf && !schema.allOf.every(accepts)) return false;
  if (schema.anyOf && !schema.anyOf.some(accepts)) return false;
  if (schema.oneOf && !schema.oneOf.some(accepts)) return false;
  if (schema.then && schema.else && !accepts(schema.then) && !accepts(schema.else)) return false;
  return !(schema.not && acceptsAllOf(schema.not, type));
}

/** Whether the schema certainly accepts every value of this type. */
function acceptsAllOf(schema: Schema, type: JsonType): boolean {
  const here = resolved(schema);
  if (here.never || here.reference) return false;
  const [only, ...more] = assertionsOf(here);
  if (only === undefined) return true;
  return only === "type" && more.length === 0 && (here.type?.value.some((each) => covers(each, type)) ?? false);
}
