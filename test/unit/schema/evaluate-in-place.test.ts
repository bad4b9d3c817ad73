import { reasons } from "./reasons.js";

describe("if, then and else", () => {
  const types = "{ if: { properties: { kind: { const: a } } }, then: { required: [x] }, else: { required: [y] } }";

  test("the condition chooses which of the two judges", () => {
    expect(reasons(types, { kind: "a", x: 1 })).toEqual([]);
    expect(reasons(types, { kind: "a", y: 1 })).toEqual([': the property "x" is missing']);
    expect(reasons(types, { kind: "b", y: 1 })).toEqual([]);
    expect(reasons(types, { kind: "b", x: 1 })).toEqual([': the property "y" is missing']);
  });

  test("a condition alone refuses nothing", () => {
    expect(reasons("{ if: false }", 1)).toEqual([]);
    expect(reasons("{ if: false, then: false }", 1)).toEqual([]);
    expect(reasons("{ if: true, else: false }", 1)).toEqual([]);
  });

  test("then and else without a condition say nothing", () => {
    expect(reasons("{ then: false, else: false }", 1)).toEqual([]);
  });
});

describe("dependentRequired", () => {
  test("where a property is there, so are the others", () => {
    const types = "{ dependentRequired: { card: [name, address] } }";
    expect(reasons(types, {})).toEqual([]);
    expect(reasons(types, { name: 1 })).toEqual([]);
    expect(reasons(types, { card: 1, name: 1, address: 1 })).toEqual([]);
    expect(reasons(types, { card: 1, name: 1 })).toEqual([
      ': the property "address" is missing, and has to be there where "card" is',
    ]);
  });

  test("own properties that are not undefined count, and objects only", () => {
    expect(reasons("{ dependentRequired: { toString: [a] } }", {})).toEqual([]);
    expect(reasons("{ dependentRequired: { a: [b] } }", { a: undefined })).toEqual([]);
    expect(reasons("{ dependentRequired: { a: [b] } }", { a: 1, b: undefined })).toHaveLength(1);
    expect(reasons("{ dependentRequired: { length: [b], '0': [b] } }", [1])).toEqual([]);
  });
});

describe("dependentSchemas", () => {
  test("where a property is there, its schema judges the whole object", () => {
    const types = "{ dependentSchemas: { a: { maxProperties: 1 } } }";
    expect(reasons(types, { b: 1, c: 1 })).toEqual([]);
    expect(reasons(types, { a: 1 })).toEqual([]);
    expect(reasons(types, { a: 1, b: 1 })).toEqual([": expected at most 1 property, found 2"]);
    expect(reasons(types, { a: undefined, b: 1, c: 1 })).toEqual([]);
  });

  test("own properties of objects count only", () => {
    expect(reasons("{ dependentSchemas: { toString: false } }", {})).toEqual([]);
    expect(reasons("{ dependentSchemas: { '0': false } }", [1])).toEqual([]);
    expect(reasons("{ dependentSchemas: { length: false } }", "text")).toEqual([]);
  });
});

describe("contains", () => {
  const many = (limits: string): string => `{ contains: integer, ${limits} }`;

  test("some item has to match", () => {
    expect(reasons("{ contains: integer }", ["a", 1])).toEqual([]);
    expect(reasons("{ contains: integer }", [])).toEqual([
      ": expected at least 1 item that the schema of contains accepts, found 0",
    ]);
    expect(reasons("{ contains: integer }", "no array")).toEqual([]);
  });

  test("between minContains and maxContains of them", () => {
    expect(reasons(many("minContains: 2"), [1, "a"])).toEqual([
      ": expected at least 2 items that the schema of contains accepts, found 1",
    ]);
    expect(reasons(many("minContains: 2"), [1, "a", 2])).toEqual([]);
    expect(reasons(many("maxContains: 1"), [1, 2])).toEqual([
      ": expected at most 1 item that the schema of contains accepts, found 2",
    ]);
    expect(reasons(many("maxContains: 1"), [])).toHaveLength(1);
  });

  test("with minContains: 0, none has to", () => {
    expect(reasons(many("minContains: 0"), [])).toEqual([]);
    expect(reasons(many("minContains: 0, maxContains: 0"), ["a"])).toEqual([]);
    expect(reasons(many("minContains: 0, maxContains: 0"), [1])).toHaveLength(1);
  });

  test("without contains, the limits say nothing", () => {
    expect(reasons("{ minContains: 2, maxContains: 0 }", [])).toEqual([]);
  });
});
