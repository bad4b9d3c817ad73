/** Types that hold themselves: however their variants overlap, work grows with the value and no faster. */

import { type Guards, guardsOf } from "../../support/guards/load.js";

const LEVELS = 90;

/** If work doubled at each level, no test here would ever end. */
function nested(innermost: unknown, wrap: (value: unknown) => object): unknown {
  let value = innermost;
  for (let level = 0; level < LEVELS; level++) value = wrap(value);
  return value;
}

function guardsOfType(schema: unknown): Guards {
  return guardsOf(JSON.stringify({ catalog: 1, types: { Tree: schema } }));
}

function issuesOf(guards: Guards, value: unknown): readonly unknown[] {
  const issues = guards.call("explainTree", value);
  return typeof issues === "object" && issues !== null && "list" in issues && Array.isArray(issues.list)
    ? issues.list
    : [];
}

interface Overlap {
  readonly title: string;
  readonly schema: unknown;
  readonly innermost: unknown;
  readonly wrap: (value: unknown) => object;
}

const overlapping: readonly Overlap[] = [
  {
    title: "variants that nothing tells apart",
    schema: "{ name: string; inside?: Tree } | { size: number; inside?: Tree }",
    innermost: { name: "n" },
    wrap: (inside) => ({ name: "n", size: 1, inside }),
  },
  {
    title: "parts that describe the same property",
    schema: { allOf: ["{ a?: Tree }", "{ a?: Tree }"] },
    innermost: {},
    wrap: (a) => ({ a }),
  },
  {
    title: "a property that is also in a pattern",
    schema: { type: "object", properties: { a: "Tree" }, patternProperties: { "^a": "Tree" } },
    innermost: {},
    wrap: (a) => ({ a }),
  },
  {
    title: "variants, and nothing beside what they evaluate",
    schema: { anyOf: ["{ a?: Tree }", "{ b?: Tree }"], unevaluatedProperties: false },
    innermost: {},
    wrap: (a) => ({ a }),
  },
  {
    title: "exactly one of two",
    schema: { oneOf: ["{ a?: Tree; b: string }", "{ a?: Tree; c: string }"] },
    innermost: { b: "b" },
    wrap: (a) => ({ a, b: "b" }),
  },
  {
    title: "items that several parts speak of",
    schema: { type: "array", contains: "Tree", minContains: 0, unevaluatedItems: "Tree", allOf: [{ items: "Tree" }] },
    innermost: [],
    wrap: (item) => [item],
  },
  {
    title: "contained items that are sought to know what is not evaluated",
    schema: { type: ["array", "object"], contains: "Tree", unevaluatedItems: "integer", properties: {} },
    innermost: {},
    wrap: (inside) => [inside],
  },
];

describe.each(overlapping)("$title", ({ schema, innermost, wrap }) => {
  const guards = guardsOfType(schema);

  test("are accepted, and what is declared stays", () => {
    const valid = nested(innermost, wrap);
    const before = structuredClone(valid);
    expect(guards.call("isTree", valid)).toBe(true);
    if (guards.has("stripTree")) guards.call("stripTree", valid);
    expect(valid).toEqual(before);
    if (guards.has("pickTree")) expect(guards.call("pickTree", valid)).toEqual(before);
  });

  test("are refused, with a report that ends", () => {
    const invalid = nested("neither an object nor an array", wrap);
    expect(guards.call("isTree", invalid)).toBe(false);
    const issues = issuesOf(guards, invalid);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThanOrEqual(16);
    if (guards.has("pickTree")) guards.call("pickTree", invalid);
  });
});

test("the verdict of each value is the one it would have alone", () => {
  const guards = guardsOfType("{ name: string; inside?: Tree } | { size: number; inside?: Tree }");
  const shared = { name: "both" };
  expect(guards.call("isTree", { size: 1, inside: { name: "n", inside: shared } })).toBe(true);
  expect(guards.call("isTree", { size: 1, inside: { name: 1, inside: shared } })).toBe(false);
  expect(guards.call("isTree", { name: "n", inside: { name: "n", size: "no number" } })).toBe(true);
});

test("variants that a literal tells apart remember nothing", () => {
  const guards = guardsOfType("{ kind: 'leaf' } | { kind: 'branch'; left: Tree; right: Tree }");
  expect(guards.text).not.toContain("Verdicts");
  const deep = nested({ kind: "leaf" }, (left) => ({ kind: "branch", left, right: { kind: "leaf" } }));
  expect(guards.call("isTree", deep)).toBe(true);
});

test("what is nested deeper than a hundred levels is refused", () => {
  const guards = guardsOfType("{ name: string; inside?: Tree } | { size: number; inside?: Tree }");
  const deep = nested(
    nested({ name: "n" }, (inside) => ({ name: "n", inside })),
    (inside) => ({ name: "n", inside }),
  );
  expect(guards.call("isTree", deep)).toBe(false);
  expect(issuesOf(guards, deep).length).toBeGreaterThan(0);
});

test("what is nested deeper than any receiver accepts is picked as far as that", () => {
  const guards = guardsOfType("{ name: string; inside?: Tree } | { size: number; inside?: Tree }");
  let deep: object = { name: "n", secret: true };
  for (let level = 0; level < 50_000; level++) deep = { name: "n", inside: deep };
  expect(guards.call("pickTree", deep)).toMatchObject({ name: "n", inside: { name: "n" } });
});

test("what branches fit is asked once of each value, at whatever level it lies", () => {
  const list = { type: "array", items: "integer" };
  const guards = guardsOfType({
    anyOf: ["{ n: Tree }", { type: "object", properties: { n: "Tree", l: list } }, "Tree[]", "integer"],
  });
  const values = Array.from({ length: 60_000 }, (_, index) => index);
  const deep = nested(values, (n) => ({ n, more: true }));
  expect(guards.call("isTree", deep)).toBe(true);
  guards.call("stripTree", deep);
  expect(deep).toEqual(nested(values, (n) => ({ n })));
  const wrong = nested([...values, "no integer"], (n) => ({ n }));
  expect(issuesOf(guards, wrong).length).toBeGreaterThan(0);
}, 10_000);
