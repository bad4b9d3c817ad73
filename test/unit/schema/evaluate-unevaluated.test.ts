import { reasons } from "./reasons.js";

const a = "{ properties: { a: true } }";
const b = "{ properties: { b: true } }";

/** The properties that are refused as unevaluated. */
function unknown(types: string, value: unknown): readonly string[] {
  return reasons(`{ ${types}, unevaluatedProperties: false }`, value).map((reason) => {
    const [, path] = /^\/(\w+): the property is not declared$/.exec(reason) ?? [];
    return path ?? reason;
  });
}

/** The indices of the items that are refused as unevaluated. */
function surplus(types: string, value: unknown): readonly string[] {
  return reasons(`{ ${types}, unevaluatedItems: false }`, value).map((reason) => {
    const [, index] = /^\/(\d+): the item is not declared$/.exec(reason) ?? [];
    return index ?? reason;
  });
}

describe("unevaluatedProperties leaves alone", () => {
  test.each([
    ["properties", "allOf: [true], properties: { a: true }"],
    ["patternProperties", "allOf: [true], patternProperties: { ^a: true }"],
    ["a schema that is referred to", "$ref: '#/types/A'"],
    ["allOf", `allOf: [${a}]`],
    ["a branch of anyOf that matches, also the second", `anyOf: [${b}, ${a}]`],
    ["the branch of oneOf that matches", `oneOf: [{ required: [c] }, ${a}]`],
    ["`if` where it matches", `if: ${a}`],
    ["`if` where it matches, beside `then`", `if: ${a}, then: true`],
    ["`then` where it applies", `if: { required: [a] }, then: ${a}`],
    ["`else` where it applies", `if: { required: [c] }, else: ${a}`],
    ["the schema of a property that is there", `dependentSchemas: { a: ${a} }`],
    ["what stands in any depth of these", `allOf: [{ anyOf: [{ if: ${a} }] }]`],
  ])("%s", (_title, types) => {
    expect(unknown(types, { a: 1, x: 1 })).toEqual(["x"]);
  });

  test("everything, after additionalProperties or another unevaluatedProperties", () => {
    expect(unknown("allOf: [{ additionalProperties: true }]", { a: 1 })).toEqual([]);
    expect(unknown("allOf: [{ unevaluatedProperties: true }]", { a: 1 })).toEqual([]);
  });
});

describe("unevaluatedProperties does not see", () => {
  test.each([
    ["`not`", `not: { not: ${a} }`],
    ["propertyNames, required and the like", "propertyNames: { maxLength: 1 }, required: [a], minProperties: 1"],
    ["a branch that fails", "anyOf: [true, { properties: { a: string } }]"],
    ["a branch that fails by something else", `anyOf: [true, { allOf: [${a}], required: [c] }]`],
    ["an `if` that fails", "if: { properties: { a: string } }"],
    ["`then` and `else` that do not apply", `if: { required: [c] }, then: ${a}`],
    ["the schema of a property that is absent", `dependentSchemas: { c: ${a} }`],
    ["what is declared one level deeper", `properties: { x: ${a} }`],
  ])("%s", (_title, types) => {
    expect(unknown(`allOf: [true], ${types}`, { a: 1 })).toEqual(["a"]);
  });

  test("its cousins: schemas beside the one that it stands in", () => {
    expect(reasons(`{ allOf: [${a}, { unevaluatedProperties: false }] }`, { a: 1 })).toEqual([
      "/a: the property is not declared",
    ]);
    expect(reasons(`{ allOf: [{ allOf: [${a}], unevaluatedProperties: true }, ${b}] }`, { a: 1, b: 1 })).toEqual([]);
  });

  test("what stands around it: only what it stands beside", () => {
    const inner = `{ allOf: [${b}], unevaluatedProperties: false }`;
    expect(reasons(`{ properties: { a: true }, allOf: [${inner}] }`, { a: 1, b: 1 })).toEqual([
      "/a: the property is not declared",
    ]);
  });
});

describe("unevaluatedProperties", () => {
  test("judges what is left by its schema", () => {
    const types = `{ allOf: [${a}], unevaluatedProperties: integer }`;
    expect(reasons(types, { a: "any", b: 1 })).toEqual([]);
    expect(reasons(types, { b: "no" })).toEqual(['/b: expected a whole number, found "no"']);
  });

  test("has evaluated what it judges, for the one around it", () => {
    const inner = `{ allOf: [${a}], unevaluatedProperties: integer }`;
    expect(unknown(`anyOf: [${inner}, true]`, { a: "any", b: 1 })).toEqual([]);
    expect(unknown(`anyOf: [${inner}, true]`, { a: "any", b: "no" })).toEqual(["a", "b"]);
  });

  test("names what nothing declares beside what is wrong, not what a wrong part declares", () => {
    expect(reasons("{ allOf: [{ fields: { a: string } }], unevaluatedProperties: false }", { a: 1, b: 1 })).toEqual([
      "/a: expected a string, found 1",
      "/b: the property is not declared",
    ]);
  });

  test("own properties count only, and one whose value is undefined is absent", () => {
    expect(unknown(`anyOf: [${a}, ${b}]`, { hasOwnProperty: 1 })).toEqual(["hasOwnProperty"]);
    expect(unknown(`allOf: [${a}]`, JSON.parse('{ "__proto__": 1 }'))).toEqual(["__proto__"]);
    expect(unknown(`allOf: [${a}]`, { x: undefined })).toEqual([]);
    expect(unknown(`allOf: [${a}]`, new Uint8Array(2))).toEqual([]);
    expect(unknown(`allOf: [${a}]`, [1])).toEqual([]);
  });

  test("follows recursive types", () => {
    const types = "{ allOf: [{ properties: { next: { $ref: '#/types/T' } } }], unevaluatedProperties: false }";
    expect(reasons(types, { next: { next: {} } })).toEqual([]);
    expect(reasons(types, { next: { next: { x: 1 } } })).toEqual(["/next/next/x: the property is not declared"]);
  });
});

describe("unevaluatedItems", () => {
  test.each([
    ["prefixItems", "allOf: [true], prefixItems: [true]", ["1", "2"]],
    [
      "prefixItems of parts, the longest of them",
      "allOf: [{ prefixItems: [true] }, { prefixItems: [true, true] }]",
      ["2"],
    ],
    ["items", "allOf: [{ items: true }]", []],
    ["another unevaluatedItems", "allOf: [{ unevaluatedItems: true }]", []],
    ["the items that `contains` matches", "contains: string", ["0", "2"]],
    ["the items that `contains` matches, where none has to", "contains: { const: 3 }, minContains: 0", ["0", "1"]],
    ["the items that several match", "allOf: [{ contains: { const: 1 } }, { contains: string }]", ["2"]],
    ["`if` where it matches, and `then`", "if: { contains: string }, then: { prefixItems: [true] }", ["2"]],
    ["nothing of a branch that fails", "anyOf: [true, { items: integer }]", ["0", "1", "2"]],
    ["nothing of `not`", "allOf: [true], not: { prefixItems: [string] }", ["0", "1", "2"]],
    ["nothing of uniqueItems and the like", "allOf: [{ uniqueItems: true, minItems: 1 }]", ["0", "1", "2"]],
  ])("leaves alone %s", (_title, types, expected) => {
    expect(surplus(types, [1, "a", 3])).toEqual(expected);
  });

  test("judges what is left by its schema", () => {
    const types = "{ contains: string, unevaluatedItems: integer }";
    expect(reasons(types, ["a", 1, "b"])).toEqual([]);
    expect(reasons(types, ["a", true])).toEqual(["/1: expected a whole number, found true"]);
  });

  test("does not see its cousins, and judges arrays only", () => {
    expect(reasons("{ allOf: [{ prefixItems: [true] }, { unevaluatedItems: false }] }", [1])).toHaveLength(1);
    expect(surplus("allOf: [true]", { "0": 1 })).toEqual([]);
  });
});
