import { areUnique, equals } from "../../../templates/equality.js";

const parsed = (text: string): unknown => JSON.parse(text);

describe("a value equals what the contract asks for", () => {
  test.each<[unknown, unknown]>([
    [1, 1.0],
    [0, -0],
    ["a", "a"],
    [null, null],
    [[], []],
    [{}, {}],
    [
      { a: [1, { b: null }], c: "x" },
      { c: "x", a: [1, { b: null }] },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [parsed('{"__proto__": [1]}'), parsed('{"__proto__": [1]}')],
    [Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  ])("%j and %j", (value, expected) => {
    expect(equals(value, expected)).toBe(true);
  });

  test.each<[unknown, unknown]>([
    [1, "1"],
    [null, {}],
    [[], {}],
    [{}, []],
    [["a"], { 0: "a" }],
    [[1, 2], [1]],
    [[1], [1, 2]],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [{}, { toString: 1 }],
    [parsed('{"__proto__": {"a": 1}}'), { a: 1 }],
    [Object.create({ a: 1 }), { a: 1 }],
    [new Uint8Array(), {}],
    [new Uint8Array(1), [0]],
  ])("but not %j and %j", (value, expected) => {
    expect(equals(value, expected)).toBe(false);
  });
});

test("a value is looked at no deeper than what is asked for", () => {
  let deep: unknown = [];
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(equals(deep, [[[1]]])).toBe(false);
});

test("items are unique as JSON Schema has it", () => {
  expect(areUnique([1, "1", true, "true", null, "null", [1], ["1"], {}, []])).toBe(true);
  expect(
    areUnique([
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ]),
  ).toBe(false);
  expect(areUnique([0, -0])).toBe(false);
});

test("items that are too deep to be compared count as different", () => {
  const nested = (levels: number): unknown => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);
  expect(areUnique([nested(900), nested(900)])).toBe(false);
  expect(areUnique([nested(2_000), nested(2_000)])).toBe(true);
});
