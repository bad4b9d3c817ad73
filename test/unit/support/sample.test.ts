import { evaluate } from "../../../src/schema/evaluate.js";
import { sampleOf } from "../../support/schemas/sample.js";
import { readTypes } from "../schema/reading.js";

function sample(types: string): unknown {
  const { schema, findings } = readTypes(`T: ${types}`);
  expect(findings).toEqual([]);
  const found = sampleOf(schema("T"));
  if (found !== undefined) expect(evaluate(schema("T"), found)).toEqual([]);
  return found;
}

describe("sampleOf", () => {
  test.each([
    ["string", "text"],
    ["{ type: string, examples: [hello] }", "hello"],
    ["datetime", "2024-01-31T12:00:00Z"],
    ["{ type: string, minLength: 20 }", "a".repeat(20)],
    ["{ type: string, pattern: '^[A-Z]{3}$' }", "USD"],
    ["{ type: integer, minimum: 3, multipleOf: 5 }", 5],
    ["{ exclusiveMinimum: 0, exclusiveMaximum: 1, type: number }", 0.5],
    ['\'"open" | "closed"\'', "open"],
    ['"[string, ...boolean[]]"', ["text"]],
    [
      "{ fields: { id: uuid, note?: string, tags: 'string[]' } }",
      { id: "3f0c1f5e-8d0a-4b57-9d1f-0c6f5a2b7e11", tags: [] },
    ],
    ["'{ a: string } & { b: integer }'", { a: "text", b: 0 }],
    ["{ type: array, minItems: 3, uniqueItems: true, items: integer }", [0, 1, 2]],
    ["{ type: object, minProperties: 2, additionalProperties: boolean }", { key1: true, key2: true }],
    ['"{ left: T | null, right: T | null }"', { left: null, right: null }],
    ["{ type: array, contains: { const: 5 }, minContains: 2 }", [5, 5]],
    ["{ type: array, minItems: 2, prefixItems: [string], contains: { const: 5 } }", ["text", 5]],
    ["{ type: array, minItems: 1, contains: { const: 5 }, unevaluatedItems: false }", [5]],
    ["{ fields: { a: string }, dependentRequired: { a: [b] } }", { a: "text", b: "text" }],
    [
      "{ fields: { a: string }, if: { required: [a] }, then: { type: object, required: [b] } }",
      { a: "text", b: "text" },
    ],
    [
      "{ fields: { a: string }, if: { required: [c] }, else: { type: object, required: [b] } }",
      { a: "text", b: "text" },
    ],
    [
      "{ fields: { a: string }, allOf: [{ fields: { b: integer } }], unevaluatedProperties: false }",
      { a: "text", b: 0 },
    ],
    ["binary", new Uint8Array()],
    ["never", undefined],
    ['"{ next: T }"', undefined],
  ])("%s", (types, expected) => {
    expect(sample(types)).toEqual(expected);
  });
});
