import { join } from "node:path";
import ts from "typescript";
import { literal } from "../../../src/code/literals.js";
import { printCode } from "../../../src/code/print.js";
import { evaluate } from "../../../src/schema/evaluate.js";
import type { Json } from "../../../src/schema/model.js";
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

interface Case {
  readonly name: string;
  readonly value: Json;
  readonly accepted: boolean;
  readonly source: string;
}

const cases: readonly Case[] = catalog.types.flatMap(({ name, schema }) =>
  values.map((value, index) => ({
    name,
    value,
    accepted: evaluate(schema, value).length === 0,
    // Through a variable, for TypeScript is stricter with the literals of objects than with their values.
    source: `const ${name.toLowerCase()}${index}: ${name} = widened(${printCode(literal(value))});`,
  })),
);

/** The messages of the compiler by the line of `source`. */
function compiled(source: string): ReadonlyMap<number, string> {
  const file = join(__dirname, "truth.source.ts");
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? source : readFile(path));
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, source, rest[0]) : getSourceFile(path, ...rest);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return new Map(
    diagnostics.map(({ file: at, start = 0, messageText }) => [
      at?.getLineAndCharacterOfPosition(start).line ?? -1,
      ts.flattenDiagnosticMessageText(messageText, "\n"),
    ]),
  );
}

describe("types", () => {
  const head = [
    "declare function widened<const T>(value: T): Mutable<T>;",
    "type Mutable<T> = T extends readonly unknown[] | object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;",
    ...declarations.split("\n").filter((line) => !line.startsWith("import ")),
  ];
  const messages = compiled([...head, ...cases.map(({ source }) => source)].join("\n"));

  it("compile by themselves", () => {
    expect([...messages].filter(([line]) => line < head.length)).toEqual([]);
  });

  it("take every value that their schemas accept", () => {
    const refused = cases.filter(({ accepted }, index) => accepted && messages.has(head.length + index));
    expect(refused.map(({ name, value }) => `${name} ${JSON.stringify(value)}`)).toEqual([]);
    expect(cases.filter(({ accepted }) => accepted).length).toBeGreaterThan(100);
  });

  it("refuse most of what their schemas refuse", () => {
    const taken = cases.filter(({ accepted }, index) => !accepted && !messages.has(head.length + index));
    const refused = cases.filter(({ accepted }) => !accepted);
    expect(taken.length / refused.length).toBeLessThan(0.2);
  });
});
