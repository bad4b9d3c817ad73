import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { applyFixes } from "../../../src/document/fix.js";

function fixing(...edits: (readonly [start: number, end: number, text: string])[]): Diagnostic {
  const fix = edits.map(([start, end, text]) => ({ at: { file: "a.yaml", start, end }, text }));
  return {
    rule: "r",
    severity: "error",
    message: "",
    at: { file: "a.yaml", start: 0, end: 0 },
    related: [],
    facts: {},
    fix,
  };
}

test("fixes are applied wherever they stand", () => {
  expect(applyFixes("one two three", [fixing([8, 13, "3"]), fixing([0, 3, "1"]), fixing([3, 3, ","])])).toEqual({
    text: "1, two 3",
    applied: 3,
  });
});

test("of two that overlap the first is applied", () => {
  expect(applyFixes("abcdef", [fixing([2, 5, "-"]), fixing([1, 3, "+"])])).toEqual({ text: "a+def", applied: 1 });
});

test("a fix of several edits is applied whole or not at all", () => {
  expect(applyFixes("abcdef", [fixing([0, 1, "A"]), fixing([5, 6, "F"], [0, 2, "?"])])).toEqual({
    text: "Abcdef",
    applied: 1,
  });
  expect(applyFixes("abcdef", [fixing([0, 1, "A"], [5, 6, "F"]), fixing([2, 3, "C"])])).toEqual({
    text: "AbCdeF",
    applied: 2,
  });
});

test("nothing changes where nothing is certain", () => {
  const { fix: _, ...diagnostic } = fixing();
  expect(applyFixes("abc", [diagnostic])).toEqual({ text: "abc", applied: 0 });
});
