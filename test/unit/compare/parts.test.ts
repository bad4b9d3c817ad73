import { changes, payloadParts } from "./changes.js";

describe("properties", () => {
  test.each([
    ["{ fields: { x: string } }", "{ fields: { x: string, y?: string } }", ["/y property-added optional"]],
    ["{ fields: { x: string } }", "{ fields: { x: string, y: string } }", ["/y property-added required"]],
    ["{ fields: { x: string, y?: string } }", "{ fields: { x: string } }", ["/y property-removed optional"]],
    ["{ fields: { x: string } }", "{ fields: { x?: string } }", ["/x property-presence optional"]],
    [
      "{ fields: { x?: string } }",
      "{ fields: { x: number } }",
      ["/x property-presence required", "/x type string → number"],
    ],
    [
      "{ fields: { x: { fields: { y: string } } } }",
      "{ fields: { x: { fields: { y: integer } } } }",
      ["/x/y type string → integer"],
    ],
    [
      "{ fields: { x: string } }",
      "{ fields: { x: string }, additionalProperties: true }",
      ["openness undefined → open"],
    ],
    [
      "{ fields: { x: string }, additionalProperties: false }",
      "{ fields: { x: string } }",
      ["openness closed → undefined"],
    ],
    ["Record<string, string>", "Record<string, number>", ["/* type string → number"]],
    [
      "{ type: object, patternProperties: { ^x-: { type: string } } }",
      "{ type: object, patternProperties: { ^x-: { type: number } } }",
      ["/^x- type string → number"],
    ],
    [
      "{ type: object, patternProperties: { ^x-: { type: string } } }",
      "{ type: object, patternProperties: { ^y-: { type: string } } }",
      ["rewritten"],
    ],
    ['{ fields: { "a/b": string } }', '{ fields: { "a/b": number } }', ["/a~1b type string → number"]],
  ])("%s, then %s", (before, after, expected) => {
    expect(payloadParts(before, after)).toEqual(expected);
  });
});

describe("limits and formats", () => {
  test.each([
    ["{ type: string }", "{ type: string, maxLength: 5 }", ["maxLength undefined → 5"]],
    ["{ type: string, pattern: a }", "{ type: string, pattern: b }", ["pattern a → b"]],
    [
      "{ type: integer, minimum: 1, maximum: 2 }",
      "{ type: integer, minimum: 0, maximum: 3 }",
      ["minimum 1 → 0", "maximum 2 → 3"],
    ],
    ["{ type: array, uniqueItems: true }", "{ type: array }", ["uniqueItems true → undefined"]],
    ["{ type: binary, maxBytes: 1 }", "{ type: binary, maxBytes: 2 }", ["maxBytes 1 → 2"]],
    ["string", "uuid", ["format undefined → uuid"]],
    ["datetime", "date", ["format date-time → date"]],
    ["{ type: string, default: a }", "{ type: string, default: b }", ["default a → b"]],
  ])("%s, then %s", (before, after, expected) => {
    expect(payloadParts(before, after)).toEqual(expected);
  });
});

describe("types, values and variants", () => {
  test.each([
    ["string", "number", ["type string → number"]],
    ["integer", "number", ["type integer → number"]],
    ["string", "string | null", ["type string → null,string"]],
    ["string | null", "string | number", ["type null,string → number,string"]],
    ["unknown", "string", ["type undefined → string"]],
    [`"'a' | 'b'"`, `"'b' | 'c'"`, ["values +c -a"]],
    [`"'a'"`, `"'b'"`, ["values +b -a"]],
    [`"'a' | 'b'"`, "string", ["rewritten"]],
    [`"'a' | { x: string }"`, `"'a' | 'b' | { x: string }"`, ["values +b"]],
    [`"{ x: string } | null"`, `"{ x: number } | null"`, ["/x type string → number"]],
    [`"string | { x: string }"`, "string", ["variants -object"]],
    [
      `"{ kind: 'a', x: string } | { kind: 'b', y: string }"`,
      `"{ kind: 'b', y: number } | { kind: 'c' }"`,
      ["variants +object -object", "/b/y type string → number"],
    ],
    [
      `"{ kind: 'a', x: string } | { kind: 'b', y: string }"`,
      `"{ kind: 'b', y: string } | { kind: 'a', x: number }"`,
      ["/a/x type string → number"],
    ],
    [`"{ x: string } | { y: string }"`, `"{ y: string } | { x: number }"`, ["/|1/x type string → number"]],
    [`"{ kind: 'a', x: string }"`, `"{ kind: 'b', x: string }"`, ["/kind values +b -a"]],
    [
      "{ oneOf: [{ type: string }, { type: number }] }",
      "{ anyOf: [{ type: string }, { type: number }] }",
      ["rewritten"],
    ],
    ["{ not: { type: string } }", "{ not: { type: number } }", ["rewritten"]],
  ])("%s, then %s", (before, after, expected) => {
    expect(payloadParts(before, after)).toEqual(expected);
  });

  test("are matched by their types' names where nothing on the wire tells them apart", () => {
    const types = (y: string): string =>
      `types: { Text: { fields: { text: string } }, Image: { fields: { url: ${y} } } }`;
    expect(payloadParts("Text | Image", "Image | Text", { before: types("string"), after: types("uri") })).toEqual([
      "/Image/url format undefined → uri",
    ]);
  });
});

describe("lists and tuples", () => {
  test.each([
    [`"string[]"`, `"number[]"`, ["/[] type string → number"]],
    [`"{ x: string }[]"`, `"{ x: string, y?: string }[]"`, ["/[]/y property-added optional"]],
    [`"[string, number]"`, `"[string, string]"`, ["/1 type number → string"]],
    [`"[string, number]"`, `"[string]"`, ["rewritten"]],
    [`"[string, number?]"`, `"[string, number]"`, ["minItems 1 → 2"]],
    [`"[string, ...number[]]"`, `"[string]"`, ["rewritten"]],
    ["{ type: array, contains: { type: string } }", "{ type: array, contains: { type: number } }", ["rewritten"]],
  ])("%s, then %s", (before, after, expected) => {
    expect(payloadParts(before, after)).toEqual(expected);
  });
});

describe("types that are used", () => {
  const tree = (value: string): string => `types: { Tree: { fields: { value: ${value}, children: "Tree[]" } } }`;

  test("may hold themselves", () => {
    expect(payloadParts("Tree", "Tree", { before: tree("string"), after: tree("number") })).toEqual([
      "/value type string → number",
    ]);
    expect(payloadParts("Tree", "Tree", { before: tree("string"), after: tree("string") })).toEqual([]);
  });

  test("several times are told at the first place in each value, and in each value", () => {
    const catalog = (name: string): string => `
types: { User: { fields: { name: ${name} } } }
clientToServer: { a: { fields: { from: User, to: User } }, b: User }`;
    expect(changes(catalog("string"), catalog("{ type: string, maxLength: 9 }"))).toEqual([
      "schema /clientToServer/a/payload argument payload by client [/from/name maxLength undefined → 9]",
      "schema /clientToServer/b/payload argument payload by client [/name maxLength undefined → 9]",
    ]);
  });

  test("are compared part by part where they stand together", () => {
    const types = (x: string): string => `types: { A: { fields: { x: ${x} } }, B: { fields: { y: string } } }`;
    expect(payloadParts("A & B", "B & A", { before: types("string"), after: types("number") })).toEqual([
      "/x type string → number",
    ]);
    expect(payloadParts("A & B", "A", { before: types("string"), after: types("string") })).toEqual(["rewritten"]);
  });
});
