import { evaluate } from "../../../src/schema/evaluate.js";
import type { Json } from "../../../src/schema/model.js";
import { type Assignment, assigned } from "../../support/types/assigned.js";
import { catalogOf } from "../catalog/loading.js";
import { typesOf } from "./emitting.js";

const schemas: Readonly<Record<string, string>> = {
  Text: "string",
  Whole: "integer",
  Flag: "boolean",
  Nothing: "{ type: 'null' }",
  Anything: "unknown",
  Choice: "{ enum: [a, 1, null, { a: 1 }, [1, b]] }",
  Chosen: "{ type: [string, 'null'], enum: [a, 1, null] }",
  Point: '"[number, number?, ...string[]]"',
  Open: "{ type: array, prefixItems: [string, number], minItems: 1 }",
  Short: "{ type: array, prefixItems: [string, number], maxItems: 1 }",
  Person: "{ fields: { name: string, age?: integer } }",
  Extra: "{ fields: { a?: string }, additionalProperties: number }",
  Patterned: "{ type: object, properties: { a: string }, patternProperties: { '^x': integer }, required: [x] }",
  OnlyPatterns: "{ type: object, patternProperties: { '^x': integer }, additionalProperties: false }",
  Untyped: "{ properties: { a: string }, required: [a] }",
  Branches: "{ type: object, anyOf: [{ required: [a] }, { properties: { b: string }, required: [b] }] }",
  Mixed: "{ type: [object, array, string], items: integer, properties: { a: integer }, required: [a] }",
  Both: '"Person & { a: string }"',
  OneOf: '{ oneOf: ["string", { type: string, minLength: 2 }, "{ a: string }"] }',
  Tree: '{ fields: { a: string, children?: "Tree[]" } }',
  Json: '"string | number | boolean | null | Json[] | Record<string, Json>"',
  Closed: "{ type: object, additionalProperties: false }",
  Not: "{ type: string, not: { const: a } }",
  Narrowed: "{ allOf: [{ type: [string, number] }, { type: [string, boolean] }] }",
};

const values: readonly Json[] = [
  null,
  true,
  0,
  1.5,
  "",
  "a",
  "ab",
  [],
  ["a"],
  ["a", 1],
  ["a", 1, null],
  [1],
  [1, 2],
  [1, 2, "c"],
  [1, "b"],
  {},
  { a: "b" },
  { a: 1 },
  { b: "c" },
  { x: 1 },
  { a: "b", x: 1 },
  { x: 1, xy: 2 },
  { name: "n" },
  { name: "n", age: 3 },
  { name: "n", a: "b" },
  { a: "b", children: [{ a: "c" }] },
  { a: "b", children: [{ a: "c", children: [] }] },
];

const written = Object.entries(schemas).map(([name, schema]) => `  ${name}: ${schema}`);
const catalog = catalogOf(`info: { title: Chat }\ntypes:\n${written.join("\n")}`);
const declarations = typesOf(`types:\n${written.join("\n")}`);

interface Case extends Assignment {
  readonly accepted: boolean;
}

const cases: readonly Case[] = catalog.types.flatMap(({ name, schema }) =>
  values.map((value) => ({ type: name, value, accepted: evaluate(schema, value).length === 0 })),
);

describe("types", () => {
  const { declarations: wrong, assignments } = assigned(withoutImports(declarations), cases);

  it("compile by themselves", () => {
    expect(wrong).toEqual([]);
  });

  it("take every value that their schemas accept", () => {
    const refused = cases.filter(({ accepted }, index) => accepted && assignments[index] !== undefined);
    expect(refused.map(({ type, value }) => `${type} ${JSON.stringify(value)}`)).toEqual([]);
    expect(cases.filter(({ accepted }) => accepted).length).toBeGreaterThan(100);
  });

  it("refuse most of what their schemas refuse", () => {
    const taken = cases.filter(({ accepted }, index) => !accepted && assignments[index] === undefined);
    const refused = cases.filter(({ accepted }) => !accepted);
    expect(taken.length / refused.length).toBeLessThan(0.2);
  });
});

function withoutImports(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.startsWith("import "))
    .join("\n");
}
