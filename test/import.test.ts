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
  "lossy-classes": "an instance arrives as its data, without its class",
  "lossy-dates": "JSON writes a Date as text",
  "lossy-functions-symbols-and-bigints": "JSON has none of them",
  "lossy-loose-answers": "an envelope says when the error is there, which a boolean beside an optional text does not",
  "lossy-maps-sets-and-errors": "JSON writes all three as an empty object",
  "reserved-names": "Socket.IO keeps these events for itself, so they are no part of a contract",
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
    const same = /^Round trip: all \d+ events? ha(?:s|ve) the same types both ways\.$/m.test(told(result));
    expect(same).toBe(reason === undefined);
  });
});
