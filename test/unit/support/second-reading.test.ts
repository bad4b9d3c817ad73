import { accepts } from "../../support/schemas/second-reading.js";

describe("the second reading of JSON Schema", () => {
  test("follows pointers with escapes, anchors, and nothing that leads out of the document", () => {
    const root = { $defs: { "a/b~c d": { type: "string" }, named: { $anchor: "here", type: "null" } } };
    expect(accepts({ $ref: "#/$defs/a~1b~0c%20d" }, "text", root)).toBe(true);
    expect(accepts({ $ref: "#/$defs/a~1b~0c%20d" }, 1, root)).toBe(false);
    expect(accepts({ $ref: "#here" }, null, root)).toBe(true);
    expect(accepts({ $ref: "#here" }, 1, root)).toBe(false);
    expect(() => accepts({ $ref: "#/$defs/toString" }, 1, root)).toThrow('no "toString"');
    expect(() => accepts({ $ref: "other.json" }, 1, root)).toThrow("leads out");
  });

  test("sees own properties only", () => {
    expect(accepts({ required: ["toString"] }, {})).toBe(false);
    expect(accepts({ properties: { constructor: false } }, {})).toBe(true);
    expect(accepts({ properties: { constructor: false } }, { constructor: 1 })).toBe(false);
    expect(accepts({ const: JSON.parse('{"__proto__":1}') }, {})).toBe(false);
  });

  test("takes numbers for what they say, and lengths in code points", () => {
    expect(accepts({ multipleOf: 0.01 }, 19.99)).toBe(true);
    expect(accepts({ multipleOf: 1e-8 }, 1.5e-8)).toBe(false);
    expect(accepts({ type: "integer" }, 2.0)).toBe(true);
    expect(accepts({ maxLength: 1 }, "💩")).toBe(true);
    expect(
      accepts({ uniqueItems: true }, [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ]),
    ).toBe(false);
  });

  test("asserts formats that are known", () => {
    expect(accepts({ format: "date" }, "2024-02-30")).toBe(false);
    expect(accepts({ format: "colour" }, "mauve")).toBe(true);
  });

  test("drops what a branch that fails has evaluated", () => {
    const schema = {
      anyOf: [{ properties: { a: true }, required: ["b"] }, true],
      unevaluatedProperties: false,
    };
    expect(accepts(schema, { a: 1 })).toBe(false);
    expect(accepts({ ...schema, unevaluatedProperties: { type: "number" } }, { a: 1 })).toBe(true);
  });

  test("counts items that contains has found as evaluated", () => {
    expect(accepts({ contains: { type: "string" }, unevaluatedItems: { type: "number" } }, ["a", 1])).toBe(true);
    expect(accepts({ contains: { type: "string" }, unevaluatedItems: { type: "number" } }, ["a", null])).toBe(false);
    expect(accepts({ contains: { type: "string" }, minContains: 2, maxContains: 2 }, ["a", 1])).toBe(false);
  });

  test("says of what is no schema that it is none", () => {
    expect(() => accepts("string", 1)).toThrow('"string" is not a schema');
  });
});
