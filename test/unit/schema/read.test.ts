import { plain, readTypes } from "./reading.js";

/** What one type is read as. */
function read(definition: string): unknown {
  const { schema, findings } = readTypes(`T: ${definition}\nOther: string`);
  expect(findings).toEqual([]);
  return plain(schema("T"));
}

describe("what may stand where a schema stands", () => {
  test.each([
    ["true", {}],
    ["false", false],
    ["null", { const: null }],
    ["5", { const: 5 }],
    ["string", { type: "string" }],
    ["Other", { $ref: "Other" }],
    ["\"'1'\"", { const: "1" }],
    ["{ const: '1' }", { const: "1" }],
    [
      "{ type: [string, 'null'], minLength: 1, x-size: [1, { a: b }] }",
      { type: ["string", "null"], minLength: 1, "x-size": [1, { a: "b" }] },
    ],
    [
      "{ type: binary, maxBytes: 10, title: T, deprecated: true }",
      { type: "binary", maxBytes: 10, title: "T", deprecated: true },
    ],
    [
      "{ $ref: '#/types/Other', default: a, examples: [b, c] }",
      { $ref: "#/types/Other", default: "a", examples: ["b", "c"] },
    ],
    [
      "{ fields: { id: uuid, note?: string }, additionalProperties: false, minProperties: 2 }",
      {
        type: "object",
        properties: { id: { type: "string", format: "uuid" }, note: { type: "string" } },
        required: ["id"],
        additionalProperties: false,
        minProperties: 2,
      },
    ],
    ["{ fields: {} }", { type: "object", properties: {} }],
    [
      "{ format: byte, enum: [1, [2], { __proto__: 3 }] }",
      { format: "byte", enum: [1, [2], JSON.parse('{ "__proto__": 3 }')] },
    ],
    ["{ patternProperties: { '^x-': string } }", { patternProperties: { "^x-": { type: "string" } } }],
    [
      "{ allOf: [string], anyOf: [{}], oneOf: [true], not: false, prefixItems: [null], items: Other, propertyNames: uuid }",
      {
        allOf: [{ type: "string" }],
        anyOf: [{}],
        oneOf: [{}],
        not: false,
        prefixItems: [{ const: null }],
        items: { $ref: "Other" },
        propertyNames: { type: "string", format: "uuid" },
      },
    ],
  ])("%s", (definition, expected) => {
    expect(read(definition)).toEqual(expected);
  });

  test("mistakes point at what is wrong and say what to write", () => {
    const { findings } = readTypes(`
A: "1"
B: 'true'
C:
D: { pattern: "[a" }
E: { patternProperties: { "a**": string } }
F: { fields: { a: string, a?: string } }
G: { maximum: .inf, enum: [-.inf] }
`);
    expect(findings).toEqual([
      'ambiguous-literal «"1"» "1" in quotes can be read as a text or as the bare word.',
      "ambiguous-literal «'true'» \"true\" in quotes can be read as a text or as the bare word.",
      "missing-schema «» A type is missing here.",
      'invalid-pattern «"[a"» The pattern "[a" is not a regular expression: a "[" is never closed.',
      'invalid-pattern «"a**"» The pattern "a**" is not a regular expression: a "*", "+", "?" or "{" has nothing before it to repeat.',
      'duplicate-property «a?» The property "a" is declared twice.',
      "not-json-number «.inf» JSON has no number .inf.",
      "not-json-number «-.inf» JSON has no number -.inf.",
    ]);
  });
});

describe("expressions expand into plain JSON Schema", () => {
  test.each([
    ["datetime", { type: "string", format: "date-time" }],
    ["unknown", {}],
    ["never", false],
    ["binary", { type: "binary" }],
    ["\"'a' | 'b' | 1\"", { enum: ["a", "b", 1] }],
    ["\"'a' | null\"", { enum: ["a", null] }],
    ["null | string", { anyOf: [{ const: null }, { type: "string" }] }],
    ["Other & unknown", { allOf: [{ $ref: "Other" }, {}] }],
    ["string[]", { type: "array", items: { type: "string" } }],
    ['"[]"', { type: "array", items: false }],
    [
      '"[string, Other?]"',
      { type: "array", prefixItems: [{ type: "string" }, { $ref: "Other" }], minItems: 1, items: false },
    ],
    [
      '"[string, ...number[]]"',
      { type: "array", prefixItems: [{ type: "string" }], minItems: 1, items: { type: "number" } },
    ],
    ['"[...Array<Other>]"', { type: "array", items: { $ref: "Other" } }],
    [
      '"{ a: string; b?: Other; [key: string]: unknown }"',
      {
        type: "object",
        properties: { a: { type: "string" }, b: { $ref: "Other" } },
        required: ["a"],
        additionalProperties: {},
      },
    ],
    ["Record<string, integer>", { type: "object", additionalProperties: { type: "integer" } }],
    [
      "Record<'a' | 'b', Other>",
      { type: "object", properties: { a: { $ref: "Other" }, b: { $ref: "Other" } }, required: ["a", "b"] },
    ],
  ])("%s", (definition, expected) => {
    expect(read(definition)).toEqual(expected);
  });

  test("mistakes point at the characters inside the string", () => {
    const { findings } = readTypes(`
Message: string
A: Mesage | Date
B: "{ 'a\\u0062': any }"
C: >-
  string |
  Mesage
D: "string?"
E: 'object | undefined'
`);
    expect(findings).toEqual([
      'unknown-type «Mesage» There is no type "Mesage". Did you mean "Message"?',
      'unknown-type «Date» There is no type "Date". Write "datetime": a date travels as text.',
      'unknown-type «any» There is no type "any". Write "unknown": it allows everything, and makes code look before it uses it.',
      'unknown-type «Mesage» There is no type "Mesage". Did you mean "Message"?',
      'invalid-type-expression «?» A ? belongs behind a name: { name?: string }, or name?: string under "fields" and "args".',
      'unknown-type «object» There is no type "object". Write { a: string } with its properties, or Record<string, unknown> for any object.',
      'unknown-type «undefined» There is no type "undefined". Nothing is sent for undefined. Mark what may be left out with "?": note?: string.',
    ]);
  });

  test("one place is one schema, however it is reached", () => {
    const { schema } = readTypes(`
Tree: { fields: { children: "Tree[]", first: { $ref: "#/types/Tree" }, leaf: { $ref: "#/types/Leaf/properties/name" } } }
Leaf: { properties: { name: string } }
`);
    const tree = schema("Tree");
    const [children, first, leaf] = tree.properties ?? [];
    expect(children?.schema.items?.reference?.target).toBe(tree);
    expect(first?.schema.reference?.target).toBe(tree);
    expect(leaf?.schema.reference?.target).toBe(schema("Leaf").properties?.[0]?.schema);
    expect(tree.typeName).toBe("Tree");
  });

  test("types that share a definition through an alias stay two types", () => {
    const { schema } = readTypes("A: &a { fields: { id: uuid } }\nB: *a");
    expect([schema("A").typeName, schema("B").typeName]).toEqual(["A", "B"]);
    expect(plain(schema("A"))).toEqual(plain(schema("B")));
  });
});
