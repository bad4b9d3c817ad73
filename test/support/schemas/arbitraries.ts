/** Schemas and values to try things on: any of them, and values that are nearly right. */

import fc from "fast-check";
import { checkedFormats } from "../../../src/schema/formats.js";

/** Without `constructor`, `toString` and `valueOf`: values that have these make ajv's comparison of constants throw. */
export const NAMES: readonly string[] = ["a", "b", "hasOwnProperty", "__proto__", "propertyIsEnumerable", "é"];

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

export const schemas: fc.Arbitrary<unknown> = fc.letrec((tie) => {
  const inner = tie("schema");
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  const map = (keys: readonly string[]): fc.Arbitrary<object> =>
    fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), inner), { maxLength: 3, selector: ([key]) => key }).map(objectOf);
  const types = fc.constantFrom("null", "boolean", "integer", "number", "string", "array", "object");
  return {
    schema: fc.oneof(
      { maxDepth: 4 },
      { weight: 2, arbitrary: fc.record({ type: types }) },
      fc.boolean(),
      fc.constant({ $ref: "#/types/Tree" }),
      fc.record(
        {
          type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
          enum: fc.array(json, { minLength: 1, maxLength: 3 }),
          const: json,
          minimum: limit,
          maximum: limit,
          exclusiveMinimum: limit,
          exclusiveMaximum: limit,
          multipleOf: fc.constantFrom(1, 2, 3, 0.5),
          minLength: count,
          maxLength: count,
          pattern: fc.constantFrom("^a", "b$", "^.$", "\\p{L}"),
          format: fc.constantFrom(...checkedFormats()),
          prefixItems: list,
          items: inner,
          minItems: count,
          maxItems: count,
          uniqueItems: fc.boolean(),
          properties: map(NAMES),
          patternProperties: map(["^a", "o", "^.$"]),
          additionalProperties: inner,
          propertyNames: inner,
          required: subset,
          minProperties: count,
          maxProperties: count,
          allOf: list,
          anyOf: list,
          oneOf: list,
          not: inner,
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
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
