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

test("numbers that somebody has chosen to slow a set down are compared as fast as others", () => {
  const numbers = Array.from({ length: 60_000 }, (_, index) => numberOfHash(index * 2 ** 15));
  const start = performance.now();
  expect(areUnique(numbers)).toBe(true);
  expect(areUnique([...numbers, numbers[0]])).toBe(false);
  expect(performance.now() - start).toBeLessThan(2_000);
});

/** The whole number whose hash V8 makes out to be this: its function, step by step the other way round. */
function numberOfHash(hash: number): number {
  let number = hash ^ (hash >>> 16);
  number = Math.imul(number, inverse(2057));
  for (let shift = 4; shift < 32; shift *= 2) number ^= number >>> shift;
  number = Math.imul(number, inverse(5));
  number = number ^ (number >>> 12) ^ (number >>> 24);
  return Math.imul(number + 1, inverse(2 ** 15 - 1));
}

/** Of an odd factor, in 32 bits. */
function inverse(factor: number): number {
  let found = factor;
  for (let round = 0; round < 5; round++) found = Math.imul(found, 2 - Math.imul(factor, found));
  return found;
}
