import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

interface Defence {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly without: string;
  readonly tests: readonly string[];
}

const folder = join(process.cwd(), "test/hostile/defences");
const defences: readonly Defence[] = parse(readFileSync(join(folder, "defences.yaml"), "utf8"));
const report = readFileSync(join(folder, "report.md"), "utf8");

describe.each(defences)("$file: $what", ({ what, file, text, without, tests }) => {
  test("stands in its template, once", () => {
    const template = readFileSync(join(process.cwd(), "templates", file), "utf8");
    expect(template.split(text).length - 1).toBe(1);
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
  });
});
