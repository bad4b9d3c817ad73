import fc from "fast-check";
import { evaluate } from "../../src/schema/evaluate.js";
import type { Schema } from "../../src/schema/model.js";
import { ajvFor, documentOf, isAjvReliable } from "../support/schemas/ajv.js";
import { json, mutated, schemas, TREE } from "../support/schemas/arbitraries.js";
import { sampleOf } from "../support/schemas/sample.js";
import { accepts } from "../support/schemas/second-reading.js";
import { readTypes } from "../unit/schema/reading.js";

/** With each of the two seeds. */
const RUNS = Number(process.env["INTERPRETER_RUNS"] ?? 300);
const CHOSEN = Number(process.env["INTERPRETER_SEED"] ?? 20261123);
const PATIENCE_MS = 600_000;

function read(plain: unknown): Schema {
  const { findings, schema } = readTypes(`T: ${JSON.stringify(plain)}\nTree: ${JSON.stringify(TREE)}`);
  expect(findings).toEqual([]);
  return schema("T");
}

test.each([
  ["the seed 20240131", 20240131],
  [`the seed ${CHOSEN}`, CHOSEN],
])(
  "the interpreter, the second reading and ajv agree, with %s",
  (_title, seed) => {
    const seen = { accepted: 0, refused: 0, sampled: 0, ajv: 0 };
    fc.assert(
      fc.property(schemas, json, json, fc.nat(), (plain, value, other, change) => {
        const schema = read(plain);
        const judge = ajvFor(plain);
        const sample = sampleOf(schema);
        if (sample !== undefined) seen.sampled += 1;
        const start = sample ?? value;
        for (const each of [value, start, mutated(start, change, other), mutated(start, change >> 3, value)]) {
          const interpreter = evaluate(schema, each).length === 0;
          seen[interpreter ? "accepted" : "refused"] += 1;
          const secondReading = accepts(plain, each, documentOf(plain));
          expect({ value: each, interpreter }).toEqual({ value: each, interpreter: secondReading });
          if (!isAjvReliable(plain, each)) continue;
          seen.ajv += 1;
          expect({ value: each, interpreter }).toEqual({ value: each, interpreter: judge(each) });
        }
      }),
      { numRuns: RUNS, seed },
    );
    // The test means something only while all of this is common.
    expect(Math.min(seen.accepted, seen.refused, 2 * seen.sampled, seen.ajv)).toBeGreaterThan(RUNS / 2);
  },
  PATIENCE_MS,
);

/** What ajv answers: it can also throw where a value is to be judged. */
function answerOfAjv(plain: unknown, value: unknown): boolean | "throws" {
  const judge = ajvFor(plain);
  try {
    return judge(value);
  } catch {
    return "throws";
  }
}

interface Example {
  readonly schema: object;
  readonly value: unknown;
  readonly specification: boolean;
  readonly ajv: boolean | "throws";
}

describe("ajv is wrong on", () => {
  test.each<[string, Example]>([
    [
      "a property named valueOf in an object that is compared: objects with equal properties are equal",
      { schema: { const: { valueOf: 1 } }, value: { valueOf: 1 }, specification: true, ajv: "throws" },
    ],
    [
      "a property named toString in an object that is compared: objects with equal properties are equal",
      { schema: { const: { toString: 1 } }, value: { toString: 1 }, specification: true, ajv: "throws" },
    ],
    [
      "objects named constructor in an object that is compared: objects with equal properties are equal",
      { schema: { enum: [{ constructor: {} }] }, value: { constructor: {} }, specification: true, ajv: false },
    ],
    [
      "multiples of 1 from 1e21 on: a number without a fraction is one",
      { schema: { multipleOf: 1 }, value: 1e21, specification: true, ajv: false },
    ],
    [
      "a property named `__proto__`: it is one like any other",
      {
        schema: { properties: JSON.parse('{ "__proto__": { "const": 1 } }') },
        value: JSON.parse('{ "__proto__": 0 }'),
        specification: false,
        ajv: true,
      },
    ],
    [
      "what a prototype has: a property that no keyword names is not evaluated",
      {
        schema: { anyOf: [{ properties: { a: true } }, { properties: { b: true } }], unevaluatedProperties: false },
        value: { hasOwnProperty: 1 },
        specification: false,
        ajv: true,
      },
    ],
    [
      "an `if` that fails, without `else`: a schema that fails evaluates nothing",
      {
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
        schema: { if: { properties: { a: { const: 1 } } }, then: { const: 1 }, unevaluatedProperties: false },
        value: { a: 2 },
        specification: false,
        ajv: true,
      },
    ],
    [
      "`then` without `else`: one that does not apply evaluates nothing",
      {
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
        schema: { if: { type: "null" }, then: { prefixItems: [true] }, unevaluatedItems: false },
        value: [0],
        specification: false,
        ajv: true,
      },
    ],
    [
      "items that `contains` does not match: they are not evaluated",
      {
        schema: { contains: { const: 0 }, unevaluatedItems: { type: "string" } },
        value: [0, 1],
        specification: false,
        ajv: true,
      },
    ],
    [
      "references to a recursive schema beside `not` and unevaluated items: it is no reason to throw",
      {
        schema: { $ref: "#/types/Tree", oneOf: [{ $ref: "#/types/Tree" }], not: {}, unevaluatedItems: false },
        value: 0,
        specification: false,
        ajv: "throws",
      },
    ],
  ])("%s", (_title, { schema, value, specification, ajv }) => {
    expect(evaluate(read(schema), value).length === 0).toBe(specification);
    expect(accepts(schema, value, documentOf(schema))).toBe(specification);
    expect(answerOfAjv(schema, value)).toBe(ajv);
    expect(isAjvReliable(schema, value)).toBe(false);
  });
});
