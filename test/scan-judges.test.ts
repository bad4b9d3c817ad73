import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../src/catalog/model.js";
import { Project, ts } from "../src/compiler/compiler.js";
import { fileSystemOf } from "../src/compiler/file-system.js";
import type { Diagnostic } from "../src/diagnostics/diagnostic.js";
import { renderText } from "../src/diagnostics/text.js";
import { nodeHost } from "../src/host/node.js";
import { loadCatalogText } from "../src/index.js";
import { type Found, findUsages } from "../src/scan/find.js";
import { scanJudges } from "../src/scan/judges/index.js";
import type { ContractTypes } from "../src/scan/model.js";
import { resolve } from "../src/scan/resolve.js";
import { contractFiles, contractTypes } from "../src/scan/types/contract-types.js";

const FIXTURES = join(process.cwd(), "fixtures/scan");
const RECORDING = process.env["UPDATE_EXPECTED"] === "1";
const CATALOG = "catalog.events.yaml";

const folders = readdirSync(FIXTURES).sort();

interface Fixtures {
  readonly catalogs: ReadonlyMap<string, Catalog>;
  readonly types: ContractTypes;
  readonly found: Found;
}

let fixtures: Fixtures;

/** All are one program: to make one takes seconds. */
beforeAll(async () => {
  const catalogs = new Map<string, Catalog>();
  for (const folder of folders) {
    const { catalog, diagnostics } = await loadCatalogText(textOf(folder, CATALOG));
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    if (catalog) catalogs.set(folder, catalog);
  }
  const project = new Project({
    fileSystem: fileSystemOf(nodeHost(FIXTURES)),
    compilerOptions: {
      strict: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ["node"],
    },
  });
  for (const folder of folders) {
    for (const file of ["bad.ts", "good.ts"]) project.addSourceFileAtPath(join(FIXTURES, folder, file));
  }
  const all = [...catalogs.values()];
  for (const [path, text] of contractFiles(all)) project.createSourceFile(path, text);
  const program = project.getProgram().compilerObject;
  fixtures = { catalogs, types: contractTypes(program, all, FIXTURES), found: findUsages(program, all, FIXTURES) };
}, 120_000);

function textOf(folder: string, file: string): string {
  return readFileSync(join(FIXTURES, folder, file), "utf8");
}

/** What scan finds where a file of the folder is the whole project. */
async function look(folder: string, file: string): Promise<readonly Diagnostic[]> {
  const { catalogs, types, found } = fixtures;
  const catalog = catalogs.get(folder);
  const contracts = catalog ? [catalog] : [];
  const isHere = ({ at }: Pick<Diagnostic, "at">): boolean => at.file === `${folder}/${file}`;
  const uses = resolve(found.usages.filter(isHere), contracts);
  const program = { contracts, types, uses, gaps: found.gaps.filter(isHere) };
  const diagnostics: Diagnostic[] = [];
  for (const judge of scanJudges) {
    for await (const diagnostic of judge.run({ programs: [program] })) diagnostics.push(diagnostic);
  }
  return diagnostics;
}

/** As a user sees it in a project of these files alone. */
function shown(folder: string, file: string, diagnostics: readonly Diagnostic[]): string {
  const sources = new Map([
    [CATALOG, textOf(folder, CATALOG)],
    [`${folder}/${file}`, textOf(folder, file)],
  ]);
  return renderText(diagnostics, sources, { color: "plain" }).replaceAll(`${folder}/${file}`, file);
}

test("nothing is recorded in CI", () => {
  expect(RECORDING && process.env["CI"] !== undefined).toBe(false);
});

describe.each(folders)("%s", (folder) => {
  test("bad.ts shows it, as expected.txt says", async () => {
    const diagnostics = await look(folder, "bad.ts");
    expect(diagnostics.map(({ rule }) => rule)).toContain(folder);
    const frames = shown(folder, "bad.ts", diagnostics);
    const expected = join(FIXTURES, folder, "expected.txt");
    if (RECORDING && process.env["CI"] === undefined) writeFileSync(expected, frames);
    expect(frames).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : "");
  });

  test("good.ts is free of findings", async () => {
    expect(shown(folder, "good.ts", await look(folder, "good.ts"))).toBe("");
  });
});

describe("every judge", () => {
  const names = scanJudges.map(({ name }) => name);

  test("has a fixture, and every fixture a judge", () => {
    expect(folders).toEqual([...names].sort());
  });

  test("is a file of its own", () => {
    const files = readdirSync(join(process.cwd(), "src/scan/judges")).filter((file) => file.endsWith(".ts"));
    expect(files.filter((file) => file !== "index.ts").sort()).toEqual(names.map((name) => `${name}.ts`).sort());
  });
});
