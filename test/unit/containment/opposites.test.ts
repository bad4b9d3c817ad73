import type { Fact, Formula, Kind } from "../../../src/containment/formula.js";
import { kindOf } from "../../../src/containment/keywords/any-kind.js";
import { assertionsOf } from "../../../src/containment/keywords/assertions.js";
import { agrees } from "../../../src/containment/state.js";
import { selects } from "../../../src/containment/values/properties.js";
import { isEqual } from "../../../src/schema/equal.js";
import { evaluate } from "../../../src/schema/evaluate.js";
import { readTypes } from "../schema/reading.js";

/** Whether a formula is true of a value, told without any search. */
function isTrue(formula: Formula, value: unknown): boolean {
  switch (formula.op) {
    case "fact":
      return isFact(formula.fact, value);
    case "literal":
      return agrees(formula.literal, value);
    case "all":
      return formula.of.every((each) => isTrue(each, value));
    case "any":
      return formula.of.some((each) => isTrue(each, value));
    default:
      return formula satisfies never;
  }
}

function isFact(fact: Fact, value: unknown): boolean {
  if (fact.kind === "one-of") return fact.values.some((each) => isEqual(each, value));
  if (fact.kind === "not") return fact.value !== value;
  if (fact.kind === "least") return sizeOf(value) >= fact.size;
  if (fact.kind === "most") return sizeOf(value) <= fact.size;
  if (Array.isArray(value)) return isItemFact(fact, value);
  if (typeof value === "object" && value !== null) return isPropertyFact(fact, value);
  throw new Error(`This test knows no ${fact.kind}.`);
}

function isItemFact(fact: Fact, items: readonly unknown[]): boolean {
  if (fact.kind === "item") return fact.index >= items.length || agrees(fact.is, items[fact.index]);
  if (fact.kind === "every-item") return items.slice(fact.from).every((each) => agrees(fact.is, each));
  if (fact.kind === "some-item") return items.slice(fact.from).some((each) => agrees(fact.is, each));
  throw new Error(`This test knows no ${fact.kind}.`);
}

function isPropertyFact(fact: Fact, object: object): boolean {
  const entries = Object.entries(object);
  if (fact.kind === "present") return Object.hasOwn(object, fact.name);
  if (fact.kind === "absent") return !Object.hasOwn(object, fact.name);
  if (fact.kind === "property") return entries.every(([name, each]) => name !== fact.name || agrees(fact.is, each));
  if (fact.kind === "every-name") return entries.every(([name]) => agrees(fact.is, name));
  if (fact.kind === "some-name") return entries.some(([name]) => agrees(fact.is, name));
  if (fact.kind === "every-property")
    return entries.every(([name, each]) => !selects(fact.selector, name) || agrees(fact.is, each));
  if (fact.kind === "some-property")
    return entries.some(([name, each]) => selects(fact.selector, name) && agrees(fact.is, each));
  throw new Error(`This test knows no ${fact.kind}.`);
}

function sizeOf(value: unknown): number {
  return typeof value === "object" && value !== null ? Object.keys(value).length : [...String(value)].length;
}

const VALUES = ["", "a", "ab", 1, 2, [], [1], [2], [1, 2], [2, 1], [1, 2, 3], ["a"], {}, { a: 1 }, { a: 2 }, { b: 1 }];
const MORE = [{ a: 1, b: 1 }, { a: 1, b: 2 }, { b: 2 }, { a: 1, c: 3 }];

describe("what a keyword asks where it holds and where it fails are opposites, and what it says", () => {
  test.each([
    "const: [1, 2]",
    "const: { a: 1, b: 1 }",
    "enum: [[1], { a: 1 }, a, 2]",
    "prefixItems: [integer], items: { const: 2 }",
    "prefixItems: [{ const: 1 }], items: false",
    "minItems: 1, maxItems: 2, minProperties: 1, maxProperties: 1, minLength: 1, maxLength: 1",
    "required: [a], properties: { a: { const: 1 }, b: false }",
    "properties: { a: { const: 1 } }, patternProperties: { b: { const: 1 } }, additionalProperties: false",
    "propertyNames: { const: a }, dependentRequired: { a: [b] }",
    "dependentSchemas: { a: { required: [b] } }",
    "unevaluatedProperties: false, anyOf: [{ properties: { a: { const: 1 } } }, { required: [b] }]",
    "unevaluatedItems: false, anyOf: [{ prefixItems: [{ const: 1 }] }, { prefixItems: [integer, integer] }]",
    "oneOf: [{ required: [a] }, { required: [b] }, { maxItems: 1 }]",
    "if: { required: [a] }, then: { required: [b] }, else: { minProperties: 1 }",
    "not: { anyOf: [{ const: a }, { minItems: 2 }] }",
  ])("{ %s }", (keywords) => {
    const schema = readTypes(`T: { ${keywords} }`).schema("T");
    for (const value of [...VALUES, ...MORE]) {
      const kind: Kind = kindOf(value);
      const assertions = assertionsOf(schema, kind);
      const accepted = evaluate(schema, value).length === 0;
      expect(assertions.every(({ holds }) => isTrue(holds, value))).toBe(accepted);
      expect(assertions.some(({ fails }) => isTrue(fails, value))).toBe(!accepted);
    }
  });
});
