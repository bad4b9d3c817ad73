import { isContainedIn } from "../../../src/commands/contained.js";
import { conditional, isNarrower, proves, refutes } from "./asking.js";

const text = { type: "string" };
const whole = { type: "integer" };

describe("unevaluatedProperties", () => {
  test("what the schema itself names is evaluated", () => {
    const closed = { type: "object", properties: { a: text }, unevaluatedProperties: false };
    proves(closed, { type: "object", properties: { a: text }, additionalProperties: false });
    proves({ type: "object", properties: { a: text }, additionalProperties: false }, closed);
    isNarrower({ ...closed, unevaluatedProperties: whole }, { additionalProperties: { type: ["string", "integer"] } });
    refutes({ type: "object", properties: { a: text } }, closed);
    proves(
      { type: "object", additionalProperties: whole },
      { additionalProperties: whole, unevaluatedProperties: false },
    );
    proves(
      { type: "object", patternProperties: { "^a": text }, unevaluatedProperties: false },
      { propertyNames: { pattern: "^a" } },
    );
    const matched = { type: "object", patternProperties: { "^a": text } };
    proves({ ...matched, additionalProperties: false }, { ...matched, unevaluatedProperties: false });
  });

  test("so is what the schemas in place name, where they hold", () => {
    const choice = {
      type: "object",
      anyOf: [{ properties: { a: text }, required: ["a"] }, { properties: { b: whole } }],
      unevaluatedProperties: false,
    };
    refutes({ type: "object" }, choice);
    proves(choice, { propertyNames: { enum: ["a", "b"] } });
    proves({ type: "object", properties: { a: text }, required: ["a"], additionalProperties: false }, choice);
    refutes({ type: "object", properties: { a: whole }, additionalProperties: false }, choice, { a: 0 });
    refutes(choice, { not: { required: ["a", "b"] } }, { a: "", b: 0 });
  });

  test("through references, allOf, oneOf, if and dependentSchemas", () => {
    const named = { properties: { a: true }, required: ["a"] };
    const closed = { type: "object", unevaluatedProperties: false };
    const only = { type: "object", properties: { a: true }, required: ["a"], additionalProperties: false };
    for (const part of [
      { allOf: [named] },
      { oneOf: [named] },
      { $defs: { N: named }, $ref: "#/$defs/N" },
      { if: named },
      conditional({ required: ["a"] }, named),
      { if: { not: { required: ["a"] } }, else: named },
      { dependentSchemas: { a: named } },
    ]) {
      proves(only, { ...closed, ...part });
      refutes({ ...only, additionalProperties: true }, { ...closed, ...part });
      proves({ ...closed, ...part }, { propertyNames: { const: "a" } });
    }
    proves({ ...closed, if: { required: ["b"], properties: { b: true } } }, { propertyNames: { const: "b" } });
    refutes({ type: "object" }, { ...closed, if: { required: ["b"], properties: { b: true } } });
    proves({ type: "object" }, { allOf: [{ unevaluatedProperties: true }], unevaluatedProperties: false });
    refutes({ type: "object" }, { not: { not: { properties: { a: true } } }, unevaluatedProperties: false });
  });

  test("through patterns and what is unevaluated inside", () => {
    const closed = { type: "object", unevaluatedProperties: false };
    refutes({ ...closed, allOf: [{ patternProperties: { "^a": text } }] }, { not: { required: ["ab"] } }, { ab: "" });
    const inside = { allOf: [{ properties: { a: text } }], unevaluatedProperties: whole };
    refutes({ ...closed, allOf: [inside] }, { propertyNames: { const: "a" } });
    proves({ ...closed, allOf: [inside] }, { additionalProperties: { type: ["string", "integer"] } });
  });

  test("more cases than can be looked at are unknown", () => {
    const anyOf = Array.from({ length: 14 }, (_, index) => ({ properties: { [`p${index}`]: text } }));
    const { answer } = isContainedIn({ type: "object" }, { anyOf, unevaluatedProperties: false });
    expect(answer).toBe("unknown");
  });
});

describe("unevaluatedItems", () => {
  test("what the schema itself names is evaluated", () => {
    const closed = { type: "array", prefixItems: [text], unevaluatedItems: false };
    proves(closed, { maxItems: 1 });
    refutes({ type: "array", prefixItems: [text] }, closed);
    proves({ type: "array", items: text }, { items: text, unevaluatedItems: false });
    isNarrower({ type: "array", unevaluatedItems: whole }, { unevaluatedItems: { type: "number" } });
  });

  test("so are the items that contains accepts", () => {
    const closed = { type: "array", contains: text, unevaluatedItems: false };
    proves({ type: "array", items: text, minItems: 1 }, closed);
    proves(closed, { items: text });
    proves({ ...closed, unevaluatedItems: whole }, { items: { type: ["string", "integer"] } });
    refutes({ ...closed, unevaluatedItems: whole }, { items: text });
  });

  test("and what schemas in place name, where they hold", () => {
    const choice = {
      type: "array",
      anyOf: [{ prefixItems: [text, whole], minItems: 2 }, { prefixItems: [whole] }],
      unevaluatedItems: false,
    };
    proves(choice, { maxItems: 2 });
    refutes(choice, { maxItems: 1 }, ["", 0]);
    refutes({ type: "array", prefixItems: [whole, whole], minItems: 2 }, choice);
    proves({ type: "array" }, { allOf: [{ unevaluatedItems: true }], unevaluatedItems: false });
  });
});
