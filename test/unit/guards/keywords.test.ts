/** What guards make of the keywords whose say depends on other keywords, or on the value. */

import { type Guards, guardsOf } from "../../support/guards/load.js";

function guardsOfType(schema: unknown, unknownProperties: "strip" | "reject" | "keep" = "strip"): Guards {
  return guardsOf(JSON.stringify({ catalog: 1, unknownProperties, types: { T: schema } }));
}

/** Each issue in a line; none where the value is accepted. */
function said(guards: Guards, value: unknown): readonly string[] {
  const report = guards.call("explainT", value);
  const list = typeof report === "object" && report !== null && "list" in report ? report.list : [];
  const issues = Array.isArray(list) ? list : [];
  expect(guards.call("isT", value)).toBe(issues.length === 0);
  return issues.map(({ path, rule, expected }) => `${path} ${rule}: ${expected}`);
}

function stripped(guards: Guards, value: unknown): unknown {
  const copy = structuredClone(value);
  guards.call("stripT", copy);
  return copy;
}

describe("if, then, else", () => {
  const guards = guardsOfType({
    fields: { method: "'card' | 'cash'" },
    if: { properties: { method: { const: "card" } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { number: { type: "string", minLength: 4 } }, required: ["number"] },
    else: { properties: { till: "integer" } },
  });

  test("the branch that the condition chooses has to hold", () => {
    expect(said(guards, { method: "card", number: "4111" })).toEqual([]);
    expect(said(guards, { method: "card" })).toEqual(["/number type: string"]);
    expect(said(guards, { method: "card", number: "41" })).toEqual(["/number minLength: at least 4 characters"]);
    expect(said(guards, { method: "cash", till: "first" })).toEqual(["/till type: integer"]);
  });

  test("what the other branch declares is unknown", () => {
    expect(stripped(guards, { method: "card", number: "4111", till: 1 })).toEqual({ method: "card", number: "4111" });
    expect(stripped(guards, { method: "cash", number: "4111", till: 1 })).toEqual({ method: "cash", till: 1 });
  });

  test("and is refused where the catalog says so", () => {
    const strict = guardsOfType(
      { fields: { a: "string" }, if: { required: ["b"] }, else: { properties: { c: true } } },
      "reject",
    );
    expect(said(strict, { a: "a", c: 1 })).toEqual([]);
    expect(said(strict, { a: "a", b: 1 })).toEqual(["/b unknownProperty: no such property"]);
  });
});

describe("dependentRequired and dependentSchemas", () => {
  const guards = guardsOfType({
    fields: { "card?": "string", "address?": "string" },
    dependentRequired: { card: ["address"] },
    dependentSchemas: { address: { properties: { country: { type: "string", maxLength: 2 } } } },
  });

  test("ask where the property is there, and not where it is undefined", () => {
    expect(said(guards, {})).toEqual([]);
    expect(said(guards, { card: undefined })).toEqual([]);
    expect(said(guards, { card: "1" })).toEqual(['/address dependentRequired: a value, for "card" is there']);
    expect(said(guards, { address: "a", country: "DEU" })).toEqual(["/country maxLength: at most 2 characters"]);
  });

  test("declare what they speak of while they apply", () => {
    expect(stripped(guards, { address: "a", country: "DE" })).toEqual({ address: "a", country: "DE" });
    expect(stripped(guards, { country: "DE" })).toEqual({});
  });

  test("ask for properties that every object inherits only where they are its own", () => {
    const inherited = guardsOfType({ type: "object", dependentRequired: { toString: ["constructor"] } });
    expect(said(inherited, {})).toEqual([]);
    expect(said(inherited, JSON.parse('{ "toString": 1 }'))).toHaveLength(1);
    expect(said(inherited, JSON.parse('{ "toString": 1, "constructor": 2 }'))).toEqual([]);
  });
});

describe("contains", () => {
  test("asks for one item", () => {
    const guards = guardsOfType({ type: "array", contains: { type: "integer", minimum: 3 } });
    expect(said(guards, ["a", 3])).toEqual([]);
    expect(said(guards, ["a", 2.5])).toEqual([" contains: at least 1 item that is integer"]);
  });

  test("counts between minContains and maxContains", () => {
    const guards = guardsOfType({ type: "array", contains: { const: "x" }, minContains: 2, maxContains: 3 });
    expect(said(guards, ["x", 1])).toEqual([' minContains: at least 2 items that are "x"']);
    expect(said(guards, ["x", 1, "x"])).toEqual([]);
    expect(said(guards, ["x", "x", "x", "x"])).toEqual([' maxContains: at most 3 items that are "x"']);
  });

  test("asks for nothing with minContains 0", () => {
    expect(said(guardsOfType({ type: "array", contains: false, minContains: 0 }), [])).toEqual([]);
  });
});

describe("unevaluatedProperties", () => {
  test("sees what other schemas say of the same object", () => {
    const guards = guardsOf(
      JSON.stringify({
        catalog: 1,
        types: {
          Base: "{ id: string }",
          T: { allOf: [{ $ref: "#/types/Base" }], properties: { text: "string" }, unevaluatedProperties: false },
        },
      }),
    );
    expect(said(guards, { id: "1", text: "t" })).toEqual([]);
    expect(said(guards, { id: "1", more: 1 })).toEqual(["/more unknownProperty: no such property"]);
  });

  test("sees a branch only where it matches", () => {
    const guards = guardsOfType({
      anyOf: ["{ kind: 'a'; x: number }", "{ kind: 'b'; y: number }"],
      unevaluatedProperties: "boolean",
    });
    expect(said(guards, { kind: "a", x: 1, y: true })).toEqual([]);
    expect(said(guards, { kind: "a", x: 1, y: 1 })).toEqual(["/y type: boolean"]);
  });

  test("does not see what not, contains and cousins say", () => {
    const guards = guardsOfType({
      allOf: [{ properties: { a: true } }, { not: { required: ["b"], properties: { b: "string" } } }],
      unevaluatedProperties: false,
    });
    expect(said(guards, { a: 1 })).toEqual([]);
    expect(said(guards, { b: 1 })).toEqual(["/b unknownProperty: no such property"]);
  });
});

describe("unevaluatedItems", () => {
  test("begins behind the items of all schemas that apply", () => {
    const guards = guardsOfType({
      prefixItems: ["string"],
      anyOf: [{ prefixItems: [true, { const: 2 }] }, true],
      unevaluatedItems: "boolean",
    });
    expect(said(guards, ["a", 2, true])).toEqual([]);
    expect(said(guards, ["a", true])).toEqual([]);
    expect(said(guards, ["a", 3])).toEqual(["/1 type: boolean"]);
  });

  test("passes over what contains has found", () => {
    const guards = guardsOfType({ type: "array", contains: "string", unevaluatedItems: "integer" });
    expect(said(guards, ["a", 1, "b"])).toEqual([]);
    expect(said(guards, ["a", true])).toEqual(["/1 type: integer"]);
  });
});

describe("oneOf", () => {
  test("refuses what two branches accept", () => {
    const guards = guardsOfType({ oneOf: ["{ a: string }", "{ b: string }", "{ c: string }"] });
    expect(said(guards, { b: "b" })).toEqual([]);
    expect(said(guards, { a: "a", c: "c" })).toEqual([" oneOf: exactly one of 3 alternatives: object"]);
  });
});
