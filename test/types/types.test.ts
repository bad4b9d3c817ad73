import { type Complaint, errorsOf, expectedErrors } from "./compile.js";

const expected = expectedErrors();

const withCodes = (complaints: readonly Complaint[]): readonly string[] =>
  complaints.map(({ at, code }) => `${at} ${code}`).sort();

const places = (complaints: readonly Complaint[]): readonly string[] =>
  [...new Set(complaints.map(({ at }) => at))].sort();

test("the cases expect something", () => {
  expect(expected.length).toBeGreaterThan(100);
});

test("TypeScript 5.9 refuses the lines that say so, with these codes, and no others", async () => {
  expect(withCodes(await errorsOf("typescript"))).toEqual(withCodes(expected));
}, 120_000);

test.each([
  ["5.4", "ts54"],
  ["6", "ts6"],
  ["7", "ts7"],
])(
  "TypeScript %s refuses the same lines",
  async (_version, name) => {
    expect(places(await errorsOf(name))).toEqual(places(expected));
  },
  120_000,
);
