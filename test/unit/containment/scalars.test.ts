import { isNarrower, proves, refutes } from "./asking.js";

describe("types", () => {
  test("one type is in several, and an integer is a number", () => {
    isNarrower({ type: "string" }, { type: ["string", "array"] });
    isNarrower({ type: "integer" }, { type: "number" });
    refutes({ type: "number" }, { type: ["integer", "string"] });
  });

  test("JSON Schema's types are all that there are", () => {
    proves(true, { type: ["null", "boolean", "number", "string", "array", "object"] });
    proves({ not: { type: ["number", "string", "array", "object"] } }, { type: ["null", "boolean"] });
  });

  test("what accepts nothing is in everything, and everything is in what accepts it", () => {
    proves(false, { type: "string" });
    proves({ type: "string" }, true);
    refutes({ type: "string" }, false, "");
    refutes(true, { type: ["boolean", "number", "string", "array", "object"] }, null);
    refutes(true, { type: ["null", "number", "string", "array", "object"] }, true);
  });
});

describe("const and enum", () => {
  test("each of the values is asked", () => {
    isNarrower({ const: "a" }, { enum: ["a", "b"] });
    isNarrower({ enum: ["a", "b"] }, { type: "string" });
    proves({ enum: [1, "a"], type: "string" }, { const: "a" });
    refutes({ enum: ["a", "b"] }, { enum: ["b"] }, "a");
    proves({ const: 1 }, { const: 1.0 });
  });

  test("values are left out, too", () => {
    proves({ type: "boolean", not: { const: true } }, { const: false });
    proves({ type: "integer", minimum: 1, maximum: 3, not: { enum: [2, 3] } }, { const: 1 });
    proves({ type: "string", maxLength: 0 }, { const: "" });
    refutes({ type: "string", not: { const: "" } }, { maxLength: 0 });
    refutes({ type: "string" }, { not: { const: "long enough not to be guessed" } }, "long enough not to be guessed");
  });

  test("a list of names says nothing of values that are none", () => {
    proves({ propertyNames: { const: 1 } }, { anyOf: [{ not: { type: "object" } }, { const: {} }] });
  });

  test("objects and arrays differ in a part or in how many there are", () => {
    const outer = { enum: [[1, 2], { a: 1 }] };
    refutes({ type: "array", items: { const: 1 }, minItems: 2, maxItems: 2 }, outer, [1, 1]);
    proves({ type: "array", prefixItems: [{ const: 1 }, { const: 2 }], minItems: 2, maxItems: 2 }, outer);
    refutes({ type: "array", prefixItems: [{ const: 1 }, { const: 2 }], maxItems: 2 }, outer, []);
    refutes(
      { type: "array", prefixItems: [{ const: 1 }, { const: 2 }], minItems: 2, items: { const: 0 } },
      outer,
      [1, 2, 0],
    );
    refutes({ type: "array", items: { enum: [1, 2] }, minItems: 1, maxItems: 1 }, { const: [1] }, [2]);
    const closed = { type: "object", properties: { a: { const: 1 } }, required: ["a"], additionalProperties: false };
    proves(closed, outer);
    refutes({ ...closed, required: [] }, outer, {});
    refutes({ ...closed, properties: { a: { enum: [1, 2] } } }, outer, { a: 2 });
    refutes({ ...closed, additionalProperties: { const: 0 } }, outer);
  });
});

describe("numbers", () => {
  test("bounds", () => {
    isNarrower({ type: "number", minimum: 3 }, { minimum: 2 });
    isNarrower({ type: "number", maximum: 2 }, { maximum: 3 });
    isNarrower({ type: "number", exclusiveMinimum: 2 }, { minimum: 2 });
    isNarrower({ type: "number", exclusiveMaximum: 2 }, { maximum: 2 });
    refutes({ type: "number", minimum: 2 }, { exclusiveMinimum: 2 }, 2);
    refutes({ type: "number", maximum: 2 }, { exclusiveMaximum: 2 }, 2);
    proves({ type: "number", minimum: 3, maximum: 2 }, false);
    proves({ type: "number", minimum: 2, maximum: 2 }, { const: 2 });
    proves({ type: "number", exclusiveMinimum: 2, maximum: 2 }, false);
    proves({ type: "number", minimum: 2, exclusiveMinimum: 2, maximum: 2 }, false);
    refutes({ type: "number", exclusiveMinimum: 2, exclusiveMaximum: 3 }, false);
  });

  test("whole numbers between bounds can be counted", () => {
    proves({ type: "integer", exclusiveMinimum: 1, exclusiveMaximum: 4 }, { enum: [2, 3] });
    refutes({ type: "integer", minimum: 1, exclusiveMaximum: 4 }, { enum: [2, 3] }, 1);
    proves({ type: "integer", minimum: 0.5 }, { minimum: 1 });
    proves({ type: "integer", maximum: -0.5 }, { maximum: -1 });
    refutes({ type: "number" }, { type: "integer" });
  });

  test("multiples, by the decimals that people write", () => {
    isNarrower({ type: "number", multipleOf: 0.3 }, { multipleOf: 0.1 });
    proves({ type: "number", allOf: [{ multipleOf: 4 }, { multipleOf: 6 }] }, { multipleOf: 12 });
    proves({ type: "integer", multipleOf: 1.5 }, { multipleOf: 3 });
    refutes({ type: "number", multipleOf: 2 }, { multipleOf: 3 });
    proves({ multipleOf: 2, type: "number", minimum: 5, maximum: 7 }, { const: 6 });
    proves({ type: "number", multipleOf: 0.5, minimum: 0, maximum: 1, not: { type: "integer" } }, { const: 0.5 });
    proves({ type: "number", multipleOf: 10, minimum: -19, maximum: -1 }, { const: -10 });
  });
});

describe("strings", () => {
  test("lengths", () => {
    isNarrower({ type: "string", minLength: 3 }, { minLength: 2 });
    isNarrower({ type: "string", maxLength: 2 }, { maxLength: 3 });
    proves({ type: "string", minLength: 3, maxLength: 2 }, false);
  });

  test("patterns and formats", () => {
    isNarrower({ type: "string", pattern: "^ab" }, { pattern: "^a" });
    proves({ type: "string", pattern: "^a", not: { pattern: "^a" } }, false);
    refutes({ type: "string" }, { pattern: "^a$" });
    refutes({ type: "string", pattern: "^[0-9]+$" }, { not: { pattern: "^7$" } }, "7");
    refutes({ type: "string" }, { format: "ipv4" });
    refutes({ format: "ipv4", type: "string" }, false);
    proves({ type: "string", format: "ipv4", not: { format: "ipv4" } }, false);
    refutes({ type: "string" }, { not: { format: "date" } });
  });
});
