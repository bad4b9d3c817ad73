import { unsafePattern } from "../../../src/schema/unsafe-pattern.js";

describe("patterns that can stop a server", () => {
  test.each([
    "^(a+)+$",
    "^(a|a)*$",
    "^(?:a|b|ab)*c",
    "^(a?b?)*$",
    "^(\\w+\\s?)*$",
    "(x+x+)+y",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    "^(?=(a+)+$)b",
    "(?<!(a+)+b)c",
    "^(?:a{1,50}){1,50}$",
    "^(?:a+){2,30}$",
    "(.*a){20}",
    "a*a*a*$",
    `^${"a?".repeat(30)}${"a".repeat(30)}$`,
    "(?:a?){50}b",
    "^(.+)+\\1$",
    "^(?:\\p{L}+[ '-]?)+$",
    "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@)",
  ])("%s", async (pattern) => {
    expect(await unsafePattern(pattern)).toBeDefined();
  });

  test.each([
    "",
    "^[A-Z]{3}$",
    "^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$",
    "^(?:\\d{1,3}\\.){3}\\d{1,3}$",
    "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "^#(?:[0-9a-f]{3}){1,2}$",
    "^\\s+|\\s+$",
    "^(?:[a-z]+\\d)*$",
    "^(?:ab|cd|ef)*$",
    "^[a-z]{1,63}(?:\\.[a-z]{1,63})*$",
    "^(?!-)[a-z-]+(?<!-)$",
    '^"(?:[^"\\\\]|\\\\.)*"$',
    "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z$",
    "^(?<year>\\d+)-(?<month>\\d+)$",
    "^v?(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?$",
    `^(?:${Array.from({ length: 150 }, (_, index) => `w${index}`).join("|")})$`,
  ])("%s is safe", async (pattern) => {
    expect(await unsafePattern(pattern)).toBeUndefined();
  });

  test("says which text does the harm", async () => {
    expect(await unsafePattern("^(\\d+)*$")).toBe('a text with many "0" can double its time with each more');
    expect(await unsafePattern(".*.*.*x")).toMatch(/^it can match a text of many ".*" in too many ways$/);
  });

  test.each([
    [`${"(".repeat(499)}a${")".repeat(499)}`],
    [`${"(?:".repeat(100)}a*b?${")*".repeat(100)}`],
    [".*x".repeat(330)],
    ["(?:a|b)*".repeat(120)],
    ["[\\s\\S]*".repeat(120)],
    ["(?:a{0,3}){0,3}".repeat(60)],
    [`(?:${Array.from({ length: 240 }, (_, index) => `w${index % 10}`).join("|")})*`],
    ["a".repeat(100_000)],
  ])("judges any pattern fast (%#)", async (pattern) => {
    const start = performance.now();
    await unsafePattern(pattern);
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});
