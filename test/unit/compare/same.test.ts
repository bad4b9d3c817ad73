import { compared, payloadParts } from "./changes.js";

describe("what says the same is no change", () => {
  test.each([
    ["order of properties", "{ fields: { x: string, y?: string } }", "{ fields: { y?: string, x: string } }"],
    [
      "an expression and JSON Schema",
      `"{ x: string }"`,
      "{ type: object, properties: { x: { type: string } }, required: [x] }",
    ],
    ["null in a list of types", "string | null", "{ type: [string, 'null'] }"],
    ["a constant and an enum of one", "{ const: a }", "{ enum: [a] }"],
    ["order of values", `"'a' | 'b'"`, "{ enum: [b, a] }"],
    ["order of variants", `"{ x: string } | { y: string }"`, `"{ y: string } | { x: string }"`],
    ["unions in unions", `"string | (number | boolean)"`, `"(boolean | string) | number"`],
    ["literals and null", `"'a' | null"`, "{ enum: [a, null] }"],
    ["number, and integer too", "number", "{ type: [integer, number] }"],
    ["limits that hold anyway", "string", "{ type: string, minLength: 0 }"],
    ["limits of other types", "string", "{ type: string, minItems: 3 }"],
    ["a list of one", "string", "{ allOf: [{ type: string }] }"],
    ["annotations", "string", "{ type: string, title: T, description: D, examples: [x] }"],
    ["items that may be anything", "{ type: array }", "{ type: array, items: true }"],
  ])("%s", (_name, before, after) => {
    expect(payloadParts(before, after)).toEqual([]);
    expect(payloadParts(after, before)).toEqual([]);
  });

  test("a type and its content, whatever its name", () => {
    const types = {
      before: "types: { A: { fields: { x: string } } }",
      after: "types: { B: { fields: { x: string } } }",
    };
    expect(payloadParts("A", "B", types)).toEqual([]);
    expect(payloadParts("A", "{ fields: { x: string } }", { before: types.before, after: "" })).toEqual([]);
  });

  test("a recursive type that is written out once", () => {
    const types = {
      before: "types: { Tree: { fields: { next?: Tree } } }",
      after: "types: { Tree: { fields: { next?: { fields: { next?: Tree } } } } }",
    };
    expect(payloadParts("Tree", "Tree", types)).toEqual([]);
  });

  test("another layout of files", () => {
    expect(
      compared(
        { "main.yaml": "catalog: 1\ninfo: { title: Chat }\ntypes: { A: string }\nclientToServer: { a: A, b: number }" },
        {
          "main.yaml": "catalog: 1\ninfo: { title: Chat }\ninclude: [./more.yaml]\nclientToServer: { b: number }",
          "more.yaml": "catalog: 1\ntypes: { A: string }\nclientToServer: { a: A }",
        },
      ),
    ).toEqual([]);
  });
});

describe("what nearly says the same is a change", () => {
  test.each([
    [
      "an exclusive union of overlapping lists",
      "{ oneOf: [{ enum: [a, b] }, { enum: [b, c] }] }",
      "{ oneOf: [{ enum: [a, b, c] }] }",
    ],
    [
      "a union inside an exclusive one",
      "{ oneOf: [{ anyOf: [{ minLength: 1 }, { maximum: 1 }] }, { type: 'null' }] }",
      "{ oneOf: [{ minLength: 1 }, { maximum: 1 }, { type: 'null' }] }",
    ],
    ["the same types nested at another depth", `"string[][]"`, `"string[]"`],
    ["another constant beside the same list", "{ enum: [a, b], const: a }", "{ enum: [a, b], const: b }"],
    [
      "another limit beside the same list",
      "{ enum: [a, bc], allOf: [{ type: string, maxLength: 1 }] }",
      "{ enum: [a, bc], allOf: [{ type: string, maxLength: 2 }] }",
    ],
  ])("%s", (_name, before, after) => {
    expect(payloadParts(before, after)).not.toEqual([]);
    expect(payloadParts(after, before)).not.toEqual([]);
  });

  test("recursive types that differ further inside", () => {
    const types = {
      before: "types: { Tree: { fields: { next?: Tree, value: string } } }",
      after: "types: { Tree: { fields: { next?: { fields: { next?: Tree, value: number } }, value: string } } }",
    };
    expect(payloadParts("Tree", "Tree", types)).toEqual(["/next/value type string → number"]);
  });
});
