import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

interface Rule {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly without: string;
  readonly tests: readonly string[];
}

const folder = join(process.cwd(), "test/containment/rules");
const rules: readonly Rule[] = parse(readFileSync(join(folder, "rules.yaml"), "utf8"));
const report = readFileSync(join(folder, "report.md"), "utf8");

describe.each(rules)("$file: $what", ({ what, file, text, without, tests }) => {
  test("stands in its file, once", () => {
    const code = readFileSync(join(process.cwd(), "src/containment", file), "utf8");
    expect(code.split(text).length - 1).toBe(1);
    expect(without).not.toBe(text);
  });

  test("has tests that can miss it", () => {
    expect(tests.filter((path) => !existsSync(join(process.cwd(), path)))).toEqual([]);
    expect(tests.length).toBeGreaterThan(0);
  });

  test("was missed when the report was made", () => {
    const row = report.split("\n").find((line) => line.startsWith(`| ${what.replaceAll("|", "\\|")} | \`${file}\` |`));
    expect(row).toBeDefined();
    expect(row).not.toContain("**nobody**");
    expect(row).not.toContain("not run");
  });
});
