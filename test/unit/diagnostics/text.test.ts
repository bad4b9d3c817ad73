import type { Diagnostic, Severity } from "../../../src/diagnostics/diagnostic.js";
import { renderText, summaryOf } from "../../../src/diagnostics/text.js";

function at(file: string, start: number, severity: Severity = "error", rule = "a-rule"): Diagnostic {
  return { rule, severity, message: "Wrong.", at: { file, start, end: start + 1 }, related: [], facts: {} };
}

const SOURCES = new Map([
  ["a.yaml", "ab\ncd\n"],
  ["b.yaml", "ef\n"],
]);

test("every problem has a frame, in the order of files and places, and a line counts them", () => {
  const found = [at("b.yaml", 1, "info"), at("a.yaml", 3), at("a.yaml", 0, "warning", "z-rule"), at("a.yaml", 0)];
  expect(renderText(found, SOURCES, { color: "plain" })).toBe(
    [
      "a.yaml:1:1  error  a-rule  Wrong.",
      "    1 | ab",
      "      | ^",
      "",
      "a.yaml:1:1  warning  z-rule  Wrong.",
      "    1 | ab",
      "      | ^",
      "",
      "a.yaml:2:1  error  a-rule  Wrong.",
      "    2 | cd",
      "      | ^",
      "",
      "b.yaml:1:2  info  a-rule  Wrong.",
      "    1 | ef",
      "      |  ^",
      "",
      "2 errors, 1 warning, 1 info in 2 files",
      "",
    ].join("\n"),
  );
});

test("more than was asked for are only counted", () => {
  const found = [at("a.yaml", 0), at("a.yaml", 1), at("a.yaml", 3)];
  const settings = { color: "plain" } as const;
  expect(renderText(found, SOURCES, { ...settings, maxProblems: 1 })).toContain(
    ["      | ^", "", "2 more problems not shown: raise --max-problems to see all.", "", "3 errors in 1 file", ""].join(
      "\n",
    ),
  );
  expect(renderText(found, SOURCES, { ...settings, maxProblems: 2 })).toContain("1 more problem not shown");
  expect(renderText(found, SOURCES, { ...settings, maxProblems: 3 })).not.toContain("not shown");
});

test("nothing is said where nothing is wrong", () => {
  expect(renderText([], SOURCES, { color: "plain" })).toBe("");
});

test("the counts of a result", () => {
  expect(summaryOf([at("a.yaml", 0), at("a.yaml", 1, "warning"), at("b.yaml", 0, "info"), at("b.yaml", 0)])).toEqual({
    errors: 2,
    warnings: 1,
    infos: 1,
    files: 2,
  });
});
