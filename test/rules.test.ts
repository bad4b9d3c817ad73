import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problems as comparisonProblems } from "../src/commands/comparison/problems.js";
import { ruleList } from "../src/commands/rule-list.js";
import { validate } from "../src/commands/validate.js";
import { problems as configProblems } from "../src/config/problems.js";
import type { Diagnostic } from "../src/diagnostics/diagnostic.js";
import { renderText } from "../src/diagnostics/text.js";
import { memoryHost } from "../src/host/memory.js";
import { problems as importProblems } from "../src/importing/problems.js";
import { judges } from "../src/judges/index.js";
import { problems as outputProblems } from "../src/output/problems.js";
import { rules } from "../src/rules/index.js";
import { scanJudges } from "../src/scan/judges/index.js";

const FIXTURES = join(process.cwd(), "fixtures/rules");
const RECORDING = process.env["UPDATE_EXPECTED"] === "1";
const CONFIG_RULES = new Set(configProblems.map(({ name }) => name));
/** These speak of generated files, of two versions of a catalog, or of code: no catalog alone could break them. */
const OTHER_RULES = new Set(
  [...outputProblems, ...comparisonProblems, ...judges, ...scanJudges, ...importProblems].map(({ name }) => name),
);

const folders = readdirSync(FIXTURES).sort();

interface Seen {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** What `validate` shows of `bad.yaml` or `good.yaml`: a catalog, or a config where the rule is one of configs. */
async function look(folder: string, file: string): Promise<Seen> {
  const directory = join(FIXTURES, folder);
  const texts = new Map(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), "utf8")]));
  const named = CONFIG_RULES.has(folder) ? { catalogs: [], config: file } : { catalogs: [file] };
  const { problems, sources } = await validate(memoryHost(texts), { ...named, fix: false });
  return { diagnostics: problems.map(({ diagnostic }) => diagnostic), sources };
}

test("nothing is recorded in CI", () => {
  expect(RECORDING && process.env["CI"] !== undefined).toBe(false);
});

describe.each(folders)("%s", (folder) => {
  test("bad.yaml shows it, as expected.txt says", async () => {
    const { diagnostics, sources } = await look(folder, "bad.yaml");
    expect(diagnostics.map(({ rule }) => rule)).toContain(folder);
    const frames = renderText(diagnostics, sources, { color: "plain" });
    const expected = join(FIXTURES, folder, "expected.txt");
    if (RECORDING && process.env["CI"] === undefined) writeFileSync(expected, frames);
    expect(frames).toBe(readFileSync(expected, "utf8"));
  });

  test("good.yaml is free of errors and warnings", async () => {
    const { diagnostics, sources } = await look(folder, "good.yaml");
    const found = diagnostics.filter(({ rule, severity }) => rule === folder || severity !== "info");
    expect(renderText(found, sources, { color: "plain" })).toBe("");
  });
});

describe("the list of rules", () => {
  const names = ruleList.map(({ name }) => name);

  test("names each rule once, in kebab-case", () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  test("says of each rule why it exists", () => {
    expect(ruleList.filter(({ why }) => !/^\P{Ll}.*[.]$/su.test(why)).map(({ name }) => name)).toEqual([]);
  });

  test("has an example of each rule that speaks of what somebody wrote", () => {
    expect(names.filter((name) => !OTHER_RULES.has(name) && !folders.includes(name))).toEqual([]);
    expect(folders.filter((folder) => !names.includes(folder))).toEqual([]);
  });

  test("is the same as the files in src/rules", () => {
    const files = readdirSync(join(process.cwd(), "src/rules")).filter((file) => file.endsWith(".ts"));
    const expected = files
      .map((file) => file.slice(0, -".ts".length))
      .filter((file) => file !== "index" && file !== "run");
    expect(rules.map(({ name }) => name).sort()).toEqual(expected.sort());
    expect(expected.filter((name) => !existsSync(join(FIXTURES, name, "good.yaml")))).toEqual([]);
  });
});
