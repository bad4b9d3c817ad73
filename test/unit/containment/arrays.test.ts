import { isContainedIn } from "../../../src/commands/contained.js";
import { isNarrower, proves, refutes } from "./asking.js";

const text = { type: "string" };
const whole = { type: "integer" };

describe("items", () => {
  test("all of them", () => {
    isNarrower({ type: "array", items: whole }, { items: { type: "number" } });
    isNarrower({ type: "array", items: false }, { items: text });
    proves({ type: "array", items: { allOf: [text, whole] } }, { maxItems: 0 });
    refutes({ type: "array" }, { items: false });
  });

  test("place by place", () => {
    isNarrower({ type: "array", prefixItems: [whole, text] }, { prefixItems: [{ type: "number" }] });
    proves({ type: "array", prefixItems: [text, false] }, { maxItems: 1 });
    isNarrower({ type: "array", prefixItems: [text], items: whole }, { items: { type: ["string", "integer"] } });
    refutes({ type: "array", prefixItems: [text], items: whole }, { prefixItems: [text, text] }, ["", 0]);
    proves({ type: "array", prefixItems: [text], items: false }, { maxItems: 1 });
    refutes({ type: "array", prefixItems: [text] }, { prefixItems: [text], items: false });
    proves({ type: "array", prefixItems: [text] }, { prefixItems: [text, true] });
  });

  test("how many", () => {
    isNarrower({ type: "array", minItems: 3 }, { minItems: 2 });
    isNarrower({ type: "array", maxItems: 2 }, { maxItems: 3 });
    proves({ type: "array", minItems: 3, maxItems: 2 }, false);
    proves({ type: "array", minItems: 2, prefixItems: [text, whole] }, { contains: whole });
    proves({ type: "array", prefixItems: [text], maxItems: 1 }, { prefixItems: [true], items: whole });
  });

  test("where nothing can stand in one place, the others do not matter", () => {
    const hard = { type: "string", pattern: "^(a+)\\1$", allOf: [{ pattern: "^a(aa)*$" }] };
    expect(isContainedIn(hard, false).answer).toBe("unknown");
    proves({ type: "array", prefixItems: [hard, { allOf: [text, whole] }], minItems: 2 }, false);
  });
});

describe("contains", () => {
  test("some item", () => {
    isNarrower({ type: "array", contains: whole }, { contains: { type: "number" } });
    proves({ type: "array", contains: text }, { minItems: 1 });
    proves({ type: "array", contains: text, items: whole }, false);
    isNarrower({ type: "array", minItems: 1, items: text }, { contains: text });
    refutes({ type: "array", contains: text, items: { type: ["string", "integer"] } }, { items: text });
  });

  test("so many items", () => {
    const of = { type: "array", contains: text };
    isNarrower({ ...of, minContains: 3 }, { ...of, minContains: 2 });
    isNarrower({ ...of, maxContains: 2 }, { ...of, maxContains: 3 });
    proves({ ...of, minContains: 3 }, { minItems: 3 });
    proves({ ...of, minContains: 2, maxContains: 1 }, false);
    proves({ ...of, minContains: 0, maxContains: 0 }, { items: { not: text } });
    proves({ ...of, maxContains: 1, items: text }, { maxItems: 1 });
    proves({ type: "array", minItems: 3, prefixItems: [text, text, text] }, { ...of, minContains: 3 });
    refutes({ type: "array", items: { type: ["string", "integer"] }, minItems: 3 }, { ...of, minContains: 3 });
  });

  test("one item may be of two kinds", () => {
    const both = {
      type: "array",
      allOf: [{ contains: { minimum: 1, type: "number" } }, { contains: { maximum: 1, type: "number" } }],
    };
    refutes({ ...both, maxItems: 1 }, false, [1]);
    proves({ ...both, maxItems: 1 }, { contains: { const: 1 } });
    refutes(both, { contains: { const: 1 } });
  });
});

describe("uniqueItems", () => {
  test("no two are equal", () => {
    isNarrower({ type: "array", uniqueItems: true }, { uniqueItems: false });
    proves({ type: "array", maxItems: 1 }, { uniqueItems: true });
    refutes({ type: "array", maxItems: 2 }, { uniqueItems: true });
    proves({ type: "array", prefixItems: [text, whole], items: false }, { uniqueItems: true });
    refutes(
      { type: "array", prefixItems: [text, { type: ["string", "integer"] }], items: false },
      { uniqueItems: true },
      ["", ""],
    );
    refutes({ type: "array", prefixItems: [{ const: 0 }, text], items: whole }, { uniqueItems: true });
    proves({ type: "array", uniqueItems: true, not: { uniqueItems: true } }, false);
  });

  test("there are no more than there are values", () => {
    proves({ type: "array", uniqueItems: true, items: { type: "boolean" } }, { maxItems: 2 });
    refutes({ type: "array", uniqueItems: true, items: { type: "boolean" } }, { maxItems: 1 });
    proves(
      { type: "array", uniqueItems: true, items: { enum: ["a", "b"] }, minItems: 2 },
      { contains: { const: "a" } },
    );
    refutes({ type: "array", uniqueItems: true, items: whole, minItems: 3 }, false);
    proves({ type: "array", uniqueItems: true, minItems: 2, items: { const: 1 } }, false);
  });

  test("values are shared out among the places that want them", () => {
    const places = [{ enum: ["a", "b"] }, { enum: ["a"] }, { enum: ["b", "c"] }];
    refutes({ type: "array", uniqueItems: true, prefixItems: places, minItems: 3 }, { maxItems: 2 }, ["b", "a", "c"]);
    const narrow = [{ enum: ["a", "b"] }, { enum: ["a", "b"] }, { enum: ["b", "a"] }];
    proves({ type: "array", uniqueItems: true, prefixItems: narrow, minItems: 3 }, false);
  });
});
