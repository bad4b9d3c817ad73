/** Schemas and values to try things on: any of them, and values that are nearly right. */

import fc from "fast-check";
import { checkedFormats } from "../../../src/schema/formats.js";

/** Some are names that every object's prototype has. */
export const NAMES: readonly string[] = ["a", "b", "hasOwnProperty", "__proto__", "toString", "constructor", "é"];

const scalar = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, -1, 0.1, 0.3, 1.5, 7, 1e21, "", "a", "ab", "é😀", "2024-02-29", "::1"),
  fc.integer({ min: -5, max: 5 }),
);

export const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: scalar },
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

const count = fc.integer({ min: 0, max: 4 });
const limit = fc.integer({ min: -4, max: 4 });
const subset = fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 });

/** Own properties whatever their names; `Object.fromEntries` defines, it does not set. */
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}

/** Any number of these keywords, none included. */
function some(keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> {
  return fc.record(keywords, { requiredKeys: [], noNullPrototype: true });
}

function together(...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> {
  return fc.tuple(...parts).map((objects) => objectOf(objects.flatMap((each) => Object.entries(each))));
}

const types = fc.constantFrom("null", "boolean", "integer", "number", "string", "array", "object");
const tree = fc.constant({ $ref: "#/types/Tree" });

/** Told apart at a glance. */
const small: fc.Arbitrary<object> = fc.oneof(
  types.map((type) => ({ type })),
  scalar.map((value) => ({ const: value })),
  limit.map((minimum) => ({ minimum })),
);

function mapOf(keys: readonly string[], values: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const entry = fc.tuple(fc.constantFrom(...keys), values);
  return fc.uniqueArray(entry, { maxLength: 3, selector: ([key]) => key }).map(objectOf);
}

function listOf(values: fc.Arbitrary<unknown>): fc.Arbitrary<readonly unknown[]> {
  return fc.array(values, { minLength: 1, maxLength: 3 });
}

const scalarKeywords = some({
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf: fc.constantFrom(1, 2, 3, 0.5),
  minLength: count,
  maxLength: count,
  pattern: fc.constantFrom("^a", "b$", "^.$", "\\p{L}"),
  format: fc.constantFrom(...checkedFormats()),
});

const valueKeywords = some({
  type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
  enum: fc.array(json, { minLength: 1, maxLength: 3 }),
  const: json,
});

function arrayKeywords(inner: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return some({
    prefixItems: listOf(inner),
    items: inner,
    minItems: count,
    maxItems: count,
    uniqueItems: fc.boolean(),
    contains: fc.oneof(small, inner),
    minContains: count,
    maxContains: count,
    unevaluatedItems: inner,
  });
}

function objectKeywords(inner: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return some({
    properties: mapOf(NAMES, inner),
    patternProperties: mapOf(["^a", "o", "^.$"], inner),
    additionalProperties: inner,
    propertyNames: inner,
    required: subset,
    minProperties: count,
    maxProperties: count,
    dependentRequired: mapOf(NAMES, subset),
    unevaluatedProperties: inner,
  });
}

/** The schemas that judge the same value. */
function inPlaceKeywords(inner: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return some({
    $ref: tree.map(({ $ref }) => $ref),
    allOf: listOf(inner),
    anyOf: listOf(inner),
    oneOf: listOf(inner),
    not: inner,
    dependentSchemas: mapOf(NAMES, inner),
  });
}

/** The condition is true of some values and false of others. */
function conditionals(inner: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const condition = fc.oneof(
    mapOf(NAMES, small).map((properties) => ({ properties })),
    mapOf(NAMES, small).map((properties) => ({ properties, required: Object.keys(properties) })),
    subset.map((required) => ({ required })),
    small,
    inner,
  );
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
  return fc.record({ if: condition, then: inner, else: inner }, { requiredKeys: ["if"], noNullPrototype: true });
}

/** Each of the parts declares something of an object or of an array, and the rest is left over. */
function leftovers(inner: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const own = fc.oneof(
    mapOf(NAMES, small).map((properties) => ({ properties })),
    listOf(small).map((prefixItems) => ({ prefixItems })),
    small.map((contains) => ({ contains, minContains: 0 })),
    fc.constant({}),
  );
  const part = fc.oneof({ weight: 2, arbitrary: own }, tree, inner);
  const rest = fc.oneof(fc.constant(false), small, inner);
  return together(
    fc.oneof(inPlaceKeywords(part), conditionals(part)),
    own,
    fc.oneof(
      rest.map((unevaluatedProperties) => ({ unevaluatedProperties })),
      rest.map((unevaluatedItems) => ({ unevaluatedItems })),
    ),
  );
}

export const schemas: fc.Arbitrary<unknown> = fc.letrec((tie) => {
  const inner = tie("schema");
  const any = fc.oneof(
    scalarKeywords,
    valueKeywords,
    arrayKeywords(inner),
    objectKeywords(inner),
    inPlaceKeywords(inner),
    conditionals(inner),
  );
  return {
    schema: fc.oneof(
      { maxDepth: 4 },
      { weight: 2, arbitrary: small },
      fc.boolean(),
      tree,
      any,
      together(any, any),
      leftovers(inner),
    ),
  };
}).schema;

/** What `#/types/Tree` is. */
export const TREE = { type: "object", properties: { a: { $ref: "#/types/Tree" }, b: true }, minProperties: 1 };

/** The same value with one thing in it changed. */
export function mutated(value: unknown, seed: number, other: unknown): unknown {
  if (typeof value !== "object" || value === null) return seed % 2 === 0 ? other : [value];
  if (Array.isArray(value)) {
    const at = seed % (value.length + 1);
    return seed % 3 === 0
      ? value.toSpliced(at, 1)
      : value.toSpliced(at, seed % 2, mutated(value[at], seed >> 1, other));
  }
  const entries = Object.entries(value);
  const at = seed % (entries.length + 1);
  const [key = NAMES[seed % NAMES.length] ?? "a", inner] = entries[at] ?? [];
  if (seed % 3 === 0) return objectOf(entries.toSpliced(at, 1));
  return objectOf([...entries.filter(([name]) => name !== key), [key, mutated(inner, seed >> 1, other)]]);
}
