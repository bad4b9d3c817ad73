import { Issues, reasonOf, summaryOf } from "../../../templates/issues.js";

function pathOf(...path: (string | number)[]): string | undefined {
  const issues = new Issues();
  issues.add(path, "type", "string", 5);
  return issues.list[0]?.path;
}

describe("the path of an issue", () => {
  test("is a JSON Pointer", () => {
    expect(pathOf()).toBe("");
    expect(pathOf("items", 0, "name")).toBe("/items/0/name");
    expect(pathOf("")).toBe("/");
    expect(pathOf("a/b", "~1", "m~n")).toBe("/a~1b/~01/m~0n");
    expect(pathOf("__proto__", "constructor")).toBe("/__proto__/constructor");
  });

  test("has long keys cut, and never through a character", () => {
    expect(pathOf("k".repeat(1_000_000), 0)).toBe(`/${"k".repeat(40)}…/0`);
    expect(pathOf(`${"k".repeat(39)}😀`)).toBe(`/${"k".repeat(39)}…`);
    expect(pathOf("/".repeat(1_000_000))).toBe(`/${"~1".repeat(40)}…`);
    expect(pathOf("\ud83d")).toBe("/\ud83d");
  });

  test("is kept with whole keys too, for who reads it here", () => {
    const issues = new Issues();
    const path = ["k".repeat(100), 1];
    issues.add(path, "type", "string", 5);
    expect(issues.found.map((each) => each.path)).toEqual([path]);
  });
});

describe("an issue in words", () => {
  const issues = new Issues();
  issues.add(["text"], "maxLength", "at most 2000 characters", "a".repeat(2_400));
  issues.add([], "type", "string", 5);

  test("says what was expected, and what came", () => {
    expect(issues.list.map(reasonOf)).toEqual([
      `expected at most 2000 characters, got "${"a".repeat(40)}…" (2400 characters)`,
      "expected string, got 5",
    ]);
  });

  test("stands for all issues with its place and the number of the others", () => {
    const [text, whole] = issues.list.map((each) => summaryOf([each]));
    expect(text).toBe(`/text: expected at most 2000 characters, got "${"a".repeat(40)}…" (2400 characters)`);
    expect(whole).toBe("expected string, got 5");
    expect(summaryOf(issues.list)).toBe(`${text} (and 1 more)`);
  });
});

test("of a hundred thousand issues sixteen are kept, however hostile their keys", () => {
  const issues = new Issues();
  for (let i = 0; i < 100_000; i++) issues.add(["\ud800".repeat(100), i, "__proto__"], "type", "string", "\udc00");
  expect(issues.list).toHaveLength(16);
  expect(JSON.stringify(issues.list).length).toBeLessThan(16 * 1_000);
});
