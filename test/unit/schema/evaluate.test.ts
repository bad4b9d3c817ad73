import { evaluate } from "../../../src/schema/evaluate.js";
import { readTypes } from "./reading.js";
import { reasons } from "./reasons.js";

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};

describe("evaluate", () => {
  test.each([
    ["string", 5, ": expected a string, found 5"],
    ["'\"a\" | 1'", "b", ': expected one of "a", 1, found "b"'],
    ["never", 1, ": nothing is allowed here, found 1"],
    ["{ type: [integer, 'null'] }", 1.5, ": expected a whole number or null, found 1.5"],
    ["{ type: string, minLength: 2 }", "😀", ": expected at least 2 characters, found 1"],
    ["{ type: string, pattern: ^a }", "b", ': expected a text that matches ^a, found "b"'],
    ["email", "joe", ': expected a text in the format email, found "joe"'],
    ["{ multipleOf: 0.1 }", 0.35, ": expected a multiple of 0.1, found 0.35"],
    ["{ exclusiveMinimum: 0 }", 0, ": expected more than 0, found 0"],
    ["{ type: binary, maxBytes: 1 }", new Uint8Array(2), ": expected at most 1 byte, found 2"],
    ["binary", "text", ': expected binary data, found "text"'],
    ["{ fields: { a: { fields: { b: uuid } } } }", { a: {} }, '/a: the property "b" is missing'],
    ["{ properties: {}, additionalProperties: false }", { a: 1 }, "/a: the property is not declared"],
    [
      "{ propertyNames: { maxLength: 1 } }",
      { ab: 1 },
      "/ab: the property's name is not allowed: expected at most 1 character, found 2",
    ],
    ['"[string, number]"', ["a", 1, 2], "/2: expected no more than 2 items"],
    [
      "{ uniqueItems: true }",
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      "/1: the item is there twice",
    ],
    ["{ uniqueItems: true }", [0, -0], "/1: the item is there twice"],
    ["integer | string[]", ["a", 1], "/1: expected a string, found 1"],
    ["string | string[]", 5, ": none of the 2 alternatives fits 5"],
    ["{ oneOf: [integer, number] }", 5, ": 2 alternatives fit 5, and only one may"],
    ["{ not: string }", "a", ': "a" is what must not stand here'],
  ])("%s refuses %j", (types, value, reason) => {
    expect(reasons(String(types), value)).toEqual([reason]);
  });

  test.each([
    ["integer", 1.0],
    ["{ multipleOf: 0.1 }", 0.3],
    ["{ multipleOf: 0.01 }", 19.99],
    ["{ multipleOf: 0.0001 }", 1e300],
    ["{ multipleOf: 1e-7 }", 12.3456789],
    ["{ const: { a: [1, { b: null }], c: 2 } }", { c: 2, a: [1, { b: null }] }],
    ["{ const: { toString: 0 } }", { toString: 0 }],
    ["{ const: 0 }", -0],
    ["{ properties: { constructor: string, toString: string } }", {}],
    ["{ minLength: 5 }", 1],
    ["{ fields: { a?: string } }", { a: undefined }],
    ["{ const: { a: 1, b: [2.0, -0] } }", { b: [2, 0], a: 1.0, c: undefined }],
    ["{ not: { const: { a: null } } }", {}],
    ["{ uniqueItems: true }", [1, true, "1", [1], { a: 1 }, { a: [1] }, null, 0, false, ""]],
    ["unknown", new Uint8Array(1)],
  ])("%s accepts %j", (types, value) => {
    expect(reasons(types, value)).toEqual([]);
  });

  test("own properties only count", () => {
    expect(reasons("{ required: [toString, __proto__] }", {})).toEqual([
      ': the property "toString" is missing',
      ': the property "__proto__" is missing',
    ]);
    expect(reasons("{ required: [__proto__] }", JSON.parse('{ "__proto__": 1 }'))).toEqual([]);
  });

  test("every reason is told, with its place", () => {
    const value = { id: 5, tags: ["a", 1], extra: true };
    expect(reasons('{ fields: { id: uuid, tags: "string[]", at: date }, additionalProperties: false }', value)).toEqual(
      [
        ': the property "at" is missing',
        "/id: expected a string, found 5",
        "/tags/1: expected a string, found 1",
        "/extra: the property is not declared",
      ],
    );
  });

  test("recursive types are walked, and values of hostile depth refused", () => {
    const tree = '"{ children: T[] }"';
    expect(reasons(tree, { children: [{ children: [] }, { children: [5] }] })).toEqual([
      "/children/1/children/0: expected an object, found 5",
    ]);
    for (const types of [tree, "unknown", "{ const: [1] }", "T[] | integer"])
      expect(reasons(types, deep(400_000))).toEqual([": the value is nested more than 300 levels deep"]);
    expect(reasons("T[] | integer", deep(200))).toEqual([]);
  });

  test("unions in recursive types do not double the work at each level", () => {
    let value: unknown = 5;
    for (let level = 0; level < 100; level++) value = { a: value };
    const types =
      "{ anyOf: [{ properties: { a: { $ref: '#/types/T' } }, maxProperties: 0 }, { properties: { a: { $ref: '#/types/T' } } }] }";
    expect(reasons(types, value)).toEqual([]);
  });

  test("types that say the same twice do not double the reasons at each level", () => {
    let value: unknown = 5;
    for (let level = 0; level < 100; level++) value = { a: value };
    const part = "properties: { a: { $ref: '#/types/T' } }";
    const found = reasons(`{ type: object, ${part}, allOf: [{ ${part} }] }`, value);
    expect(found[0]).toBe(`${"/a".repeat(100)}: expected an object, found 5`);
    expect(found.length).toBeLessThan(1_000);
  });

  test("alternatives of alternatives do not double the work, whatever the value", () => {
    const chain = Array.from({ length: 60 }, (_, index) => {
      const next = `{ $ref: '#/types/C${index + 1}' }`;
      return `C${index}: { anyOf: [{ allOf: [${next}], minimum: 0 }, { allOf: [${next}], maximum: 0 }] }`;
    });
    const { schema } = readTypes([...chain, "C60: string"].join("\n"));
    expect(evaluate(schema("C0"), 5)).toHaveLength(1);
  });

  test("a schema that is nested too deep for an answer refuses, also inside `not`", () => {
    const levels = 600;
    const chain = Array.from(
      { length: levels },
      (_, index) => `C${index}: { allOf: [{ $ref: '#/types/C${index + 1}' }], minimum: 0 }`,
    );
    const { schema } = readTypes([...chain, `C${levels}: string`, "N: { not: { $ref: '#/types/C0' } }"].join("\n"));
    const messages = [schema("C0"), schema("N")].map((each) => evaluate(each, 5).map(({ message }) => message));
    expect(messages).toEqual([
      ["the type is nested too deep for this value"],
      ["the type is nested too deep for this value"],
    ]);
  });

  test("long arrays with much wrong in them are refused", () => {
    const long = Array.from({ length: 130_000 }, (_, index) => String(index));
    expect(reasons("{ allOf: [{ items: integer }] }", long)[0]).toBe('/0: expected a whole number, found "0"');
  });
});
