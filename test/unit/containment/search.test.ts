import { isContainedIn } from "../../../src/commands/contained.js";
import { isContained, type Settings } from "../../../src/containment/containment.js";
import { evaluate } from "../../../src/schema/evaluate.js";
import type { Json } from "../../../src/schema/model.js";
import { readTypes } from "../schema/reading.js";
import { isNarrower, proves, refutes } from "./asking.js";

const tree = (leaf: Json): { readonly [key: string]: Json } => ({
  $defs: {
    Node: {
      anyOf: [leaf, { type: "array", items: { $ref: "#/$defs/Node" } }],
    },
  },
  $ref: "#/$defs/Node",
});

describe("recursive types", () => {
  test("are compared to any depth", () => {
    isNarrower(tree({ type: "integer" }), tree({ type: "number" }));
    proves(tree({ type: "integer" }), tree({ type: "integer" }));
    refutes(tree({ type: "number" }), {
      anyOf: [{ type: "number" }, { items: { anyOf: [{ type: "number" }, { items: { type: "number" } }] } }],
    });
  });

  test("of which no finite value could be are empty", () => {
    const endless = {
      $defs: { L: { type: "object", properties: { next: { $ref: "#/$defs/L" } }, required: ["next"] } },
      $ref: "#/$defs/L",
    };
    proves(endless, false);
    const pair = {
      $defs: {
        A: { type: "array", prefixItems: [{ $ref: "#/$defs/B" }], minItems: 1 },
        B: { type: "array", prefixItems: [{ $ref: "#/$defs/A" }], minItems: 1 },
      },
      anyOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }],
    };
    proves(pair, false);
  });

  test("what was found empty on the way to itself is looked at again from elsewhere", () => {
    // Arrays come first: inside the search for A, B seems to be empty, for A does; but then A has an object.
    const schema = {
      $defs: {
        A: { anyOf: [{ type: "array", prefixItems: [{ $ref: "#/$defs/B" }], minItems: 1 }, { type: "object" }] },
        B: { type: "object", properties: { a: { $ref: "#/$defs/A" } }, required: ["a"] },
      },
      type: "array",
      prefixItems: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }],
      minItems: 2,
    };
    refutes(schema, false, [{}, { a: {} }]);
  });
});

describe("unions of many variants", () => {
  const variant = (index: number, rest: object) => ({
    type: "object",
    properties: { kind: { const: `k${index}` }, a: { type: "string" }, b: { type: "integer" }, ...rest },
    required: ["kind", "a"],
    additionalProperties: false,
  });
  const union = (keyword: string, last: object) => ({
    [keyword]: Array.from({ length: 40 }, (_, index) => variant(index, index === 39 ? last : {})),
  });

  test.each(["anyOf", "oneOf"])("%s costs little where a property tells them apart", (keyword) => {
    isNarrower(union(keyword, { b: { type: "integer", minimum: 0 } }), union(keyword, {}));
  });
});

describe("choices", () => {
  const named = (name: string, x?: Json) => ({ required: [name], ...(x === undefined ? {} : { properties: { x } }) });

  test("that hang together are tried one with the other", () => {
    const first = [named("x", { type: "string" }), named("y")];
    const second = ["a", "b", "c"].map((name) => named(name, { type: "integer" }));
    refutes({ type: "object", allOf: [{ anyOf: first }, { anyOf: second }] }, false, { y: null, a: null });
  });

  test("that are right already cost nothing", () => {
    const right = Array.from({ length: 30 }, (_, index) => ({
      anyOf: [{ maxProperties: 40 + index }, named(`p${index}`)],
    }));
    const schema = { type: "object", allOf: [...right, { anyOf: [named("a"), named("b")] }] };
    expect(isContainedIn(schema, false, 40)).toEqual({ answer: "refuted", witness: { a: null } });
  });
});

describe("answers", () => {
  const { schema } = readTypes(
    [
      "Any: unknown",
      "Json: 'null | boolean | number | string | unknown[]'",
      "Data: { type: binary, maxBytes: 3 }",
      "Less: { type: binary, maxBytes: 2 }",
    ].join("\n"),
  );
  const ask = (inner: string, outer: string, settings?: Settings) =>
    isContained(schema(inner), schema(outer), settings);

  test("binary data is a value, unless only JSON is asked for", () => {
    expect(ask("Less", "Data")).toEqual({ answer: "proved" });
    expect(ask("Data", "Less")).toEqual({ answer: "refuted", witness: new Uint8Array(3) });
    expect(ask("Data", "Less", { values: "json" })).toEqual({ answer: "proved" });
    expect(ask("Data", "Json")).toEqual({ answer: "refuted", witness: new Uint8Array(0) });
  });

  test("a witness is a value of the inner schema and none of the outer", () => {
    const answer = ask("Any", "Data");
    if (answer.answer !== "refuted") throw new Error("It is refuted.");
    expect(evaluate(schema("Any"), answer.witness)).toEqual([]);
    expect(evaluate(schema("Data"), answer.witness)).not.toEqual([]);
  });

  test("past the steps that are given it is unknown", () => {
    const many = { type: "array", items: { enum: [1, 2, 3] }, uniqueItems: true, minItems: 3 };
    expect(isContainedIn(many, { maxItems: 3 }, 5)).toEqual({
      answer: "unknown",
      reason: "it would take more than 5 steps",
    });
    proves(many, { maxItems: 3 });
  });

  test("what is too large to look at is unknown", () => {
    const { answer } = isContainedIn({ type: "array", minItems: 1_000_000 }, { minItems: 1_000_001 });
    expect(answer).toBe("unknown");
  });

  test("what is no schema is unknown, with the reason", () => {
    expect(isContainedIn({ type: "text" }, true)).toMatchObject({
      answer: "unknown",
      reason: expect.stringContaining("the first schema"),
    });
    expect(isContainedIn(true, { $ref: "#/$defs/None" })).toMatchObject({
      answer: "unknown",
      reason: expect.stringContaining("the second schema"),
    });
  });
});

describe("schemas that say the same", () => {
  test("are recognised, whatever they are made of", () => {
    const hard = { format: "uri", pattern: "(?=x)(?!.*y)", type: "string" };
    proves(hard, { ...hard });
    proves(
      { properties: { a: { items: hard } } },
      { properties: { a: { items: { ...hard, description: "the same" } } } },
    );
    proves(tree(hard), tree(hard));
  });

  test("are not taken apart", () => {
    const anyOf = Array.from({ length: 14 }, (_, index) => ({ properties: { [`p${index}`]: { type: "string" } } }));
    const many = { anyOf, unevaluatedProperties: false };
    expect(isContainedIn({ type: "object" }, many).answer).toBe("unknown");
    proves(many, { ...many });
  });

  test("and told apart by each keyword", () => {
    const of = { type: "array", contains: { type: "null" } };
    refutes({ ...of, maxContains: 3 }, { ...of, maxContains: 2 });
    refutes({ ...of, minContains: 2 }, { ...of, minContains: 3 });
    refutes({ dependentRequired: { a: ["b"] } }, { dependentRequired: { a: ["c"] } });
    refutes({ properties: { a: { const: 1 } } }, { properties: { b: { const: 1 } } });
    refutes({ required: ["a"] }, { required: ["b"] });
  });
});
