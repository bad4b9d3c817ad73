import { isContainedIn } from "../../../src/commands/contained.js";
import { isNarrower, proves, refutes } from "./asking.js";

const text = { type: "string" };
const whole = { type: "integer" };

describe("properties", () => {
  test("by name", () => {
    isNarrower({ type: "object", properties: { a: whole } }, { properties: { a: { type: "number" } } });
    refutes({ type: "object", properties: { a: text } }, { properties: { a: { minLength: 1 } } }, { a: "" });
    proves({ type: "object", properties: { a: text, b: whole } }, { properties: { b: whole, a: text } });
    proves(
      { type: "object", properties: { a: text }, allOf: [{ properties: { a: { maxLength: 0 } } }] },
      {
        properties: { a: { const: "" } },
      },
    );
  });

  test("required", () => {
    isNarrower({ type: "object", required: ["a", "b"] }, { required: ["a"] });
    proves({ type: "object", required: ["a"], properties: { a: false } }, false);
    refutes({ type: "object", properties: { a: text }, required: ["a"] }, { not: { required: ["a"] } }, { a: "" });
  });

  test("a property that accepts nothing is not there", () => {
    proves({ type: "object", properties: { a: false } }, { not: { required: ["a"] } });
    refutes({ type: "object" }, { properties: { a: false } });
    proves({ type: "object", properties: { a: { allOf: [text, whole] } } }, { properties: { a: false } });
  });

  test("a name that JavaScript has ideas about is a name", () => {
    const schema = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"integer"}},"required":["__proto__"]}',
    );
    refutes(schema, false, JSON.parse('{"__proto__":0}'));
  });
});

describe("properties that are not named", () => {
  test("by pattern", () => {
    isNarrower({ type: "object", patternProperties: { "^a": whole } }, { patternProperties: { "^ab": whole } });
    isNarrower({ type: "object", patternProperties: { "^a": whole } }, { properties: { ab: whole } });
    proves({ type: "object", patternProperties: { "^a": text, b$: whole } }, { properties: { ab: false } });
    proves(
      { type: "object", patternProperties: { "^a": text, b$: whole } },
      { patternProperties: { "^a.*b$": false } },
    );
    refutes({ type: "object", patternProperties: { "^a": text, b$: whole } }, { patternProperties: { "^a": false } });
    const named = { type: "object", properties: { b: whole }, required: ["b"] };
    refutes({ ...named, patternProperties: { "^a": text } }, false, { b: 0 });
  });

  test("by what is left", () => {
    const open = { type: "object", properties: { a: text } };
    isNarrower({ ...open, additionalProperties: false }, open);
    isNarrower({ ...open, additionalProperties: whole }, { additionalProperties: { type: ["string", "integer"] } });
    refutes({ ...open, additionalProperties: whole }, { ...open, additionalProperties: false });
    proves({ ...open, additionalProperties: false }, { properties: { b: false } });
    proves(
      { type: "object", patternProperties: { "^x": text }, additionalProperties: false },
      { propertyNames: { pattern: "^x" } },
    );
    refutes({ type: "object", additionalProperties: false, patternProperties: { "^x": text } }, { maxProperties: 0 });
    const matched = { type: "object", patternProperties: { "^a": text }, additionalProperties: false };
    refutes({ ...matched, required: ["ab"] }, false, { ab: "" });
  });

  test("by name's schema", () => {
    isNarrower({ type: "object", propertyNames: { maxLength: 2 } }, { propertyNames: { maxLength: 3 } });
    proves({ type: "object", propertyNames: { enum: ["a", "b"] } }, { maxProperties: 2 });
    refutes({ type: "object", propertyNames: { enum: ["a", "b"] } }, { maxProperties: 1 }, { a: null, b: null });
    proves({ type: "object", propertyNames: { enum: ["a"] }, minProperties: 1 }, { required: ["a"] });
    proves({ type: "object", propertyNames: { maxLength: 1 }, required: ["ab"] }, false);
    refutes({ type: "object", minProperties: 1 }, { propertyNames: { minLength: 4 } });
  });

  test("what demands a property is met by one that is named, where it can be", () => {
    const inner = { type: "object", properties: { a: text }, propertyNames: { enum: ["a"] } };
    refutes(inner, { patternProperties: { "^a": whole } }, { a: "" });
    proves({ ...inner, properties: { a: whole } }, { patternProperties: { "^a": whole } });
  });

  test("one property may meet several demands, and has to where there is room for one only", () => {
    const inner = { type: "object", maxProperties: 1 };
    const outer = [{ propertyNames: { minLength: 3 } }, { propertyNames: { pattern: "^a" } }];
    refutes(inner, { anyOf: outer });
    proves({ ...inner, propertyNames: { pattern: "^a" } }, { anyOf: [...outer, { maxProperties: 0 }] });
    proves({ ...inner, additionalProperties: text }, { anyOf: [{ additionalProperties: text }, { minProperties: 2 }] });
  });

  test("where there is room for one only, its name has to do for all", () => {
    const inner = { type: "object", maxProperties: 1 };
    refutes(inner, { anyOf: [{ propertyNames: { pattern: "^a" } }, { propertyNames: { maxLength: 2 } }] });
    proves(inner, { anyOf: [{ propertyNames: { minLength: 3 } }, { propertyNames: { maxLength: 3 } }] });
  });

  test("a name that one demand needs is not used up by another", () => {
    const notText = { not: text };
    refutes(
      { type: "object" },
      { anyOf: [{ patternProperties: { "^a": notText } }, { patternProperties: { "^a$": text } }] },
    );
    refutes(
      { type: "object", propertyNames: { enum: ["a", "b"] } },
      { anyOf: [{ additionalProperties: notText }, { patternProperties: { "^a": text } }] },
    );
  });
});

describe("how many properties", () => {
  test("bounds", () => {
    isNarrower({ type: "object", minProperties: 2 }, { minProperties: 1 });
    isNarrower({ type: "object", maxProperties: 1 }, { maxProperties: 2 });
    proves({ type: "object", minProperties: 2, maxProperties: 1 }, false);
    proves({ type: "object", required: ["a", "b"], maxProperties: 1 }, false);
    proves({ type: "object", required: ["a", "b"] }, { minProperties: 2 });
    // That needs no look at what could be there.
    expect(isContainedIn({ type: "object", minProperties: 60, maxProperties: 1 }, false, 30).answer).toBe("proved");
  });

  test("there are no more than can be there", () => {
    const closed = { type: "object", properties: { a: text, b: false, c: whole }, additionalProperties: false };
    proves(closed, { maxProperties: 2 });
    refutes(closed, { maxProperties: 1 }, { a: "", c: 0 });
    proves({ ...closed, minProperties: 2 }, { required: ["a", "c"] });
    proves(
      { type: "object", additionalProperties: false, patternProperties: { "^[xy]$": text } },
      { maxProperties: 2 },
    );
    refutes({ type: "object", additionalProperties: false, patternProperties: { "^x": text } }, { maxProperties: 4 });
  });
});

describe("properties that depend on others", () => {
  test("dependentRequired", () => {
    isNarrower({ type: "object", required: ["b"] }, { dependentRequired: { a: ["b"] } });
    proves({ type: "object", dependentRequired: { a: ["b"] }, required: ["a"] }, { required: ["b"] });
    proves({ type: "object", properties: { a: false } }, { dependentRequired: { a: ["b"] } });
    refutes({ type: "object" }, { dependentRequired: { a: ["b"] } });
  });

  test("dependentSchemas", () => {
    isNarrower({ type: "object", maxProperties: 1 }, { dependentSchemas: { a: { maxProperties: 1 } } });
    proves({ type: "object", dependentSchemas: { a: { required: ["b"] } }, required: ["a"] }, { required: ["b"] });
    proves({ type: "object", properties: { a: false } }, { dependentSchemas: { a: false } });
    proves({ type: "array" }, { dependentSchemas: { a: false } });
    refutes({ type: "object", maxProperties: 2 }, { dependentSchemas: { a: { maxProperties: 1 } } });
  });
});
