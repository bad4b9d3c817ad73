import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importContract } from "../src/commands/import.js";
import type { Result } from "../src/commands/result.js";
import { validate } from "../src/commands/validate.js";
import { renderText } from "../src/diagnostics/text.js";
import { memoryHost } from "../src/host/memory.js";
import { typeScriptFolder } from "./support/import/host.js";

const FIXTURES = join(process.cwd(), "fixtures/import");
const RECORDING = process.env["UPDATE_EXPECTED"] === "1";

/** What cannot be the same both ways, and why. */
const ONE_WAY: Readonly<Record<string, string>> = {
  classes: "an instance arrives as its data, without its class",
  dates: "JSON writes a Date as text",
  "known-to-typescript-alone":
    "what arrives is the same, and TypeScript tells an enum from its texts, a Buffer from bytes",
  "loose-answers": "an envelope says when the error is there, which a boolean beside an optional text does not",
  "several-signatures": "what may be sent is the same, and a union of arguments is no overload",
  "what-json-cannot-write":
    "a Map, a Set and an Error are written as an empty object, functions and symbols not at all",
};

const folders = readdirSync(FIXTURES).sort();

/** What the user reads beside the catalog: frames, whether it goes back, and the tally. */
function told({ problems, sources, notes = [] }: Result): string {
  const diagnostics = problems.map(({ diagnostic }) => diagnostic);
  return [renderText(diagnostics, sources, { color: "plain" }), ...notes].join("\n").trim();
}

function recorded(file: string, seen: string): string {
  if (RECORDING && process.env["CI"] === undefined) writeFileSync(file, seen);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

test("nothing is recorded in CI", () => {
  expect(RECORDING && process.env["CI"] !== undefined).toBe(false);
});

test("at least forty constructs are shown, and at most six do not go back", () => {
  expect(folders.length).toBeGreaterThanOrEqual(40);
  expect(Object.keys(ONE_WAY).length).toBeLessThanOrEqual(6);
  expect(folders).toEqual(expect.arrayContaining(Object.keys(ONE_WAY)));
});

describe.each(folders)("%s", (folder) => {
  const directory = join(FIXTURES, folder);
  let result: Result;
  beforeAll(async () => {
    result = await importContract(typeScriptFolder(directory), { file: "source.ts", title: "Imported" });
  });

  test("becomes the catalog that a person would have written", () => {
    const seen = result.output ?? "";
    expect(seen).toBe(recorded(join(directory, "expected.yaml"), seen));
    expect(seen).not.toBe("");
  });

  test("says what could not be carried over", () => {
    const seen = `${told(result)}\n`;
    expect(seen).toBe(recorded(join(directory, "expected.txt"), seen));
  });

  test("validates without errors and warnings", async () => {
    const host = memoryHost(new Map([["imported.events.yaml", result.output ?? ""]]));
    const { problems, sources } = await validate(host, { catalogs: ["imported.events.yaml"], fix: false });
    const bad = problems.map(({ diagnostic }) => diagnostic).filter(({ severity }) => severity !== "info");
    expect(renderText(bad, sources, { color: "plain" })).toBe("");
  });

  const reason = ONE_WAY[folder];
  test(reason === undefined ? "goes back: the types are the same both ways" : `goes one way: ${reason}`, () => {
    const same = /^Round trip: (\d+) of \1 events? (?:has|have) the same types both ways\.$/m.test(told(result));
    expect(same).toBe(reason === undefined);
  });
});
