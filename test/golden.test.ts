import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { check } from "../src/commands/check.js";
import { generate } from "../src/commands/generate.js";
import type { Result } from "../src/commands/result.js";
import { renderText } from "../src/diagnostics/text.js";
import type { Host } from "../src/host/host.js";
import { memoryHost } from "../src/host/memory.js";
import { nodeHost } from "../src/host/node.js";
import { bodyOf } from "./support/golden/banner.js";
import { cases, filesBelow, GOLDEN, isGenerated, SHARED_RUNTIME } from "./support/golden/cases.js";

jest.mock("../src/version.js", () => ({ version: "0.0.0-test" }));

const RECORDING = process.env["UPDATE_EXPECTED"] === "1" && process.env["CI"] === undefined;

/** What the tool writes for all cases, by path, without a disk. */
const written = new Map<string, string>();
let recorded: Map<string, string>;

function run(host: Host, folder: string): Promise<Result> {
  const config = `${folder}/socket-contract.yaml`;
  return generate(host, { catalogs: [], config, force: false, dryRun: false });
}

/** Makes the recorded files the written ones. */
function record(): void {
  for (const folder of cases) rmSync(join(GOLDEN, folder, "expected"), { recursive: true, force: true });
  rmSync(join(GOLDEN, SHARED_RUNTIME), { recursive: true, force: true });
  for (const [path, text] of written) {
    mkdirSync(dirname(join(GOLDEN, path)), { recursive: true });
    writeFileSync(join(GOLDEN, path), text);
  }
}

beforeAll(async () => {
  const inputs = [...filesBelow(GOLDEN)].filter(([path]) => !isGenerated(path));
  const files = new Map(inputs);
  const host = memoryHost(files);
  for (const folder of cases) {
    const { problems, sources, failures } = await run(host, folder);
    const errors = problems.map(({ diagnostic }) => diagnostic).filter(({ severity }) => severity === "error");
    if (errors.length > 0 || failures.length > 0) {
      throw new Error(`${renderText(errors, sources, { color: "plain" })}${failures.map(({ message }) => message)}`);
    }
  }
  for (const [path, text] of files) if (isGenerated(path)) written.set(path, text);
  if (RECORDING) record();
  recorded = new Map([...filesBelow(GOLDEN)].filter(([path]) => isGenerated(path)));
});

function under(folder: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith(`${folder}/`)));
}

test("nothing is recorded in CI", () => {
  expect(process.env["UPDATE_EXPECTED"] === "1" && process.env["CI"] !== undefined).toBe(false);
});

describe.each([...cases.map((folder) => `${folder}/expected`), SHARED_RUNTIME])("%s", (folder) => {
  test("holds the files that are generated, and no others", () => {
    const names = [...under(folder, recorded).keys()];
    expect(names.length).toBeGreaterThan(0);
    expect(names.sort()).toEqual([...under(folder, written).keys()].sort());
  });

  test("holds them byte by byte", () => {
    for (const [path, text] of under(folder, recorded)) expect([path, text]).toEqual([path, written.get(path)]);
  });
});

describe("on a disk", () => {
  let directory: string;

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "golden-"));
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const stamps = (): readonly (readonly [string, string, number])[] =>
    [...filesBelow(directory)].map(([path, text]) => [path, text, statSync(join(directory, path)).mtimeMs]);

  test("a second run finds all as it should be, and touches nothing", async () => {
    for (const folder of [...cases, SHARED_RUNTIME]) {
      cpSync(join(GOLDEN, folder), join(directory, folder), { recursive: true });
    }
    const before = stamps();
    for (const folder of cases) {
      const { files } = await run(nodeHost(directory), folder);
      expect(new Set(files.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
    }
    expect(stamps()).toEqual(before);
  });

  test.each(cases)("check has nothing to say about %s", async (folder) => {
    const { problems, failures } = await check(nodeHost(GOLDEN), {
      catalogs: [],
      config: `${folder}/socket-contract.yaml`,
    });
    expect(failures).toEqual([]);
    expect(problems.filter(({ diagnostic }) => diagnostic.severity === "error")).toEqual([]);
  });
});

test("all are as the formatter leaves them", () => {
  // Names of 200 characters fit on no line: how formatters treat them is not worth following.
  const files = [...recorded].filter(([path]) => !path.startsWith("names/"));
  // Without the banner, which asks formatters to pass by.
  const directory = mkdtempSync(join(tmpdir(), "golden-format-"));
  const settings = { root: true, formatter: { indentStyle: "space", lineWidth: 120 } };
  writeFileSync(join(directory, "biome.json"), JSON.stringify(settings));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), bodyOf(text));
  }
  const biome = join(process.cwd(), "node_modules/@biomejs/biome/bin/biome");
  execFileSync(process.execPath, [biome, "format", "--write", "."], { cwd: directory, stdio: "pipe" });
  const formatted = filesBelow(directory);
  rmSync(directory, { recursive: true });
  for (const [path, text] of files) expect([path, bodyOf(text)]).toEqual([path, formatted.get(path)]);
});
