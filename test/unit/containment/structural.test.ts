import { Containments } from "../../../src/containment/structural.js";
import { evaluate } from "../../../src/schema/evaluate.js";
import { readTypes } from "../schema/reading.js";

/** How S is contained in T, with the witness checked against both. */
function answer(types: string): unknown {
  const read = readTypes(types);
  const [inner, outer] = [read.schema("S"), read.schema("T")];
  const found = new Containments().of(inner, outer);
  if (found.answer !== "refuted") return found.answer;
  expect(evaluate(inner, found.witness)).toEqual([]);
  expect(evaluate(outer, found.witness)).not.toEqual([]);
  return found.witness;
}

const closed = (properties: string, required: string) =>
  `{ type: object, properties: ${properties}, required: ${required}, additionalProperties: false }`;

describe("objects", () => {
  test("are contained where every property is, and nothing is required that may be missing", () => {
    expect(answer(`S: ${closed("{ a: integer }", "[a]")}\nT: ${closed("{ a: number, b: string }", "[a]")}`)).toBe(
      "proved",
    );
  });

  test("are refuted by a property that does not fit", () => {
    expect(
      answer(`S: ${closed("{ a: number, b: string }", "[b]")}\nT: ${closed("{ a: integer, b: string }", "[b]")}`),
    ).toEqual({
      a: 0.5,
      b: "",
    });
  });

  test("are refuted by a property that is missing", () => {
    expect(
      answer(`S: ${closed("{ a: string, b: string }", "[a]")}\nT: ${closed("{ a: string, b: string }", "[a, b]")}`),
    ).toEqual({ a: "" });
  });

  test("are refuted by a property that the other does not declare", () => {
    expect(answer(`S: { type: object, properties: { a: string } }\nT: ${closed("{ a: string }", "[]")}`)).toEqual({
      other: null,
    });
    expect(
      answer(`S: { type: object, additionalProperties: integer }\nT: { type: object, properties: { a: string } }`),
    ).toEqual({
      a: 0,
    });
  });

  test("are no obstacle where a property can have no value", () => {
    expect(
      answer(`S: { type: object, properties: { a: false } }\nT: { type: object, properties: { a: string } }`),
    ).toBe("proved");
    expect(
      answer(
        "S: { type: object, properties: { a: { allOf: [string, integer] } }, required: [a] }\nT: { type: object, required: [b] }",
      ),
    ).toBe("proved");
  });

  test("may have a property that is called __proto__", () => {
    const witness = answer(
      `S: ${closed('{ "__proto__": number }', '["__proto__"]')}\nT: ${closed('{ "__proto__": integer }', "[]")}`,
    );
    expect(Object.entries(witness as object)).toEqual([["__proto__", 0.5]]);
  });
});

test("arrays are contained where their items are", () => {
  expect(answer("S: integer[]\nT: number[]")).toBe("proved");
  expect(answer("S: number[]\nT: integer[]")).toEqual([0.5]);
});

describe("unions with a tag", () => {
  const union = (name: string, variants: Readonly<Record<string, string>>) =>
    `${name}:\n  anyOf:\n${Object.entries(variants)
      .map(([kind, type]) => `    - ${closed(`{ kind: { const: ${kind} }, value: ${type} }`, "[kind, value]")}`)
      .join("\n")}`;

  test("are contained variant by variant", () => {
    expect(answer(`${union("S", { a: "integer", b: "string" })}\n${union("T", { b: "string", a: "number" })}`)).toBe(
      "proved",
    );
  });

  test("are refuted by a variant that changed", () => {
    expect(answer(`${union("S", { a: "number", b: "string" })}\n${union("T", { a: "integer", b: "string" })}`)).toEqual(
      {
        kind: "a",
        value: 0.5,
      },
    );
  });

  test("are refuted by a variant that the other does not have", () => {
    expect(
      answer(`${union("S", { a: "integer", c: "string" })}\n${union("T", { a: "integer", b: "string" })}`),
    ).toEqual({
      kind: "c",
      value: "",
    });
  });
});

describe("what the structure does not tell", () => {
  test("is looked for: keywords that say more of an object", () => {
    expect(answer("S: { type: object, properties: { a: string } }\nT: { type: object, minProperties: 1 }")).toEqual({});
  });

  test("is looked for: an object that is of one variant or of another", () => {
    const object = (kind: string) => closed(`{ kind: ${kind}, value: string }`, "[kind, value]");
    expect(
      answer(`S: ${object("{ enum: [a, b] }")}\nT: { anyOf: [${object("{ const: a }")}, ${object("{ const: b }")}] }`),
    ).toBe("proved");
  });

  test("is looked for: oneOf of objects that are not told apart", () => {
    const object = (rest: string) => `{ type: object, properties: { a: { type: string${rest} } }, required: [a] }`;
    expect(answer(`S: ${object("")}\nT: { oneOf: [${object("")}, ${object(", maxLength: 2")}] }`)).toEqual({ a: "" });
  });

  test("stays unknown, and is never taken for proved", () => {
    const object = (text: string) => closed(`{ a: { type: string, ${text} } }`, "[a]");
    expect(answer(`S: ${object('pattern: "^(a+)\\\\1$"')}\nT: ${object('pattern: "^(aa)+$"')}`)).toBe("unknown");
  });

  test("is looked for: two variants that cover one", () => {
    const variant = (type: string) => `{ type: object, properties: { a: ${type} }, required: [a] }`;
    expect(
      answer(`S: ${variant("string | integer")}\nT: { anyOf: [${variant("string")}, ${variant("integer")}] }`),
    ).toBe("proved");
  });

  test("is looked for: oneOf of variants that overlap", () => {
    expect(answer("S: string\nT: { oneOf: [string, { type: string, maxLength: 2 }] }")).toBe("");
  });

  test("is looked for: types that hold themselves", () => {
    const tree = (name: string, type: string) => `${name}: { fields: { value: ${type}, more?: "${name}[]" } }`;
    expect(answer(`${tree("S", "integer")}\n${tree("T", "number")}`)).toBe("proved");
    expect(answer(`${tree("S", "number")}\n${tree("T", "integer")}`)).toEqual({ value: 0.5 });
  });
});

describe("exclusive unions that refuse what fits two variants", () => {
  test.each([
    ["a type that both name", "{ oneOf: [{ type: [object, string] }, { type: string }] }"],
    [
      "anything that is no object, where only a tag tells them apart",
      "{ oneOf: [{ properties: { k: { const: a } }, required: [k] }, { properties: { k: { const: b } }, required: [k] }] }",
    ],
  ])("do not contain %s", (_name, union) => {
    expect(answer(`S: { type: string }\nT: ${union}`)).toBe("");
  });
});
