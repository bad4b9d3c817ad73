import { staysWithin, viewBinaries } from "../../../templates/walk.js";

function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < levels; level++) value = [value];
  return value;
}

describe("depth", () => {
  test("counts objects and arrays, and nothing else", () => {
    expect(staysWithin(2, ["text", 5, null, { a: [1, "b"] }])).toBe(true);
    expect(staysWithin(1, [{ a: [1] }])).toBe(false);
    expect(staysWithin(0, ["text"])).toBe(true);
    expect(staysWithin(1, [{ bytes: new Uint8Array(3) }])).toBe(true);
  });

  test("is exact at the limit", () => {
    expect(staysWithin(100, [nested(100)])).toBe(true);
    expect(staysWithin(100, [nested(101)])).toBe(false);
  });

  test("of 400,000 levels does not exhaust the stack", () => {
    expect(staysWithin(100, [nested(400_000)])).toBe(false);
    expect(staysWithin(500_000, [nested(400_000)])).toBe(true);
  });

  test("of a wide value is no trouble", () => {
    expect(staysWithin(3, [Array.from({ length: 200_000 }, () => ({ a: [] }))])).toBe(true);
  });
});

test("own properties named __proto__ are removed wherever they are", () => {
  const value = JSON.parse('{"a":[{"__proto__":{"admin":true},"b":1}],"__proto__":5}');
  expect(staysWithin(100, [value])).toBe(true);
  expect(JSON.stringify(value)).toBe('{"a":[{"b":1}]}');
});

describe("binary", () => {
  test("becomes a Uint8Array wherever it is, without a copy", () => {
    const buffer = new ArrayBuffer(4);
    const values = [buffer, { a: [buffer, "text", null] }];
    viewBinaries(values);
    expect(values).toEqual([new Uint8Array(4), { a: [new Uint8Array(4), "text", null] }]);
    expect(values[0]).toHaveProperty("buffer", buffer);
  });

  test("that is a view already stays the same object", () => {
    const bytes = Buffer.from("abc");
    const values = [{ bytes }];
    viewBinaries(values);
    expect(values[0]?.bytes).toBe(bytes);
  });

  test("is found at any depth", () => {
    const values = [nested(400_000), new ArrayBuffer(1)];
    viewBinaries(values);
    expect(values[1]).toEqual(new Uint8Array(1));
  });
});
