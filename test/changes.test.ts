import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../src/catalog/model.js";
import type { Severity } from "../src/diagnostics/diagnostic.js";
import { renderText } from "../src/diagnostics/text.js";
import { diagnosticOf } from "../src/judges/gate.js";
import { judges } from "../src/judges/index.js";
import type { Judgement } from "../src/judges/model.js";
import { changeFixtures, judged, type Versions, versionsOf } from "./support/changes/fixture.js";

const RECORDING = process.env["UPDATE_EXPECTED"] === "1";

const LOUDNESS: readonly Severity[] = ["info", "warning", "error"];

const fixtures = changeFixtures();

/** One line for each verdict, then what `diff` shows. */
function told(judgements: readonly Judgement[], { sources }: Versions): string {
  if (judgements.length === 0) return "No changes.\n";
  const lines = judgements.map(verdicts);
  const diagnostics = judgements.flatMap((judgement) => diagnosticOf(judgement) ?? []);
  return `${lines.join("\n")}\n\n${renderText(diagnostics, sources, { color: "plain" })}`;
}

function verdicts({ rule, title, mixA, mixB, source, always, pointer }: Judgement): string {
  const mixes = always ? `always ${mixA.verdict} and ${mixB.verdict}` : `A ${mixA.verdict}, B ${mixB.verdict}`;
  const code = `sender ${source.sender}, receiver ${source.receiver}${source.seen ? "" : ", not seen by TypeScript"}`;
  return `${rule}: ${title}\n  ${mixes}; ${code}; ${pointer}`;
}

/** Both directions, and what else would be said where a peer is not generated. */
function report(versions: Versions): string {
  const { before, after } = versions;
  return [section("before to after", before, after), section("after to before", after, before)].join("\n");

  function section(name: string, from: Catalog, to: Catalog): string {
    const ours = told(judged(from, to), versions);
    const other = told(judged(from, to, "other"), versions);
    return [`## ${name}\n\n${ours}`, ...(other === ours ? [] : [`## ${name}, peers: other\n\n${other}`])].join("\n");
  }
}

test("nothing is recorded in CI", () => {
  expect(RECORDING && process.env["CI"] !== undefined).toBe(false);
});

describe.each(fixtures)("$name", (fixture) => {
  test("shows its rule", () => {
    const { before, after } = versionsOf(fixture);
    expect(judged(before, after).map(({ rule }) => rule)).toContain(fixture.rule);
  });

  test("is judged as expected.txt says", () => {
    const text = report(versionsOf(fixture));
    const expected = join(fixture.directory, "expected.txt");
    if (RECORDING && process.env["CI"] === undefined) writeFileSync(expected, text);
    expect(text).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : "");
  });

  test("is never told louder than its rule says", () => {
    const { before, after } = versionsOf(fixture);
    const said = [...judged(before, after, "other"), ...judged(after, before, "other")];
    const louder = said.flatMap((judgement) => {
      const told = diagnosticOf(judgement, "any")?.severity ?? "info";
      const loudest = judges.find(({ name }) => name === judgement.rule)?.severity ?? "info";
      return LOUDNESS.indexOf(told) > LOUDNESS.indexOf(loudest) ? [`${judgement.rule}: ${told}`] : [];
    });
    expect(louder).toEqual([]);
  });

  test("is no change from a version to itself", () => {
    const { before, after } = versionsOf(fixture);
    expect(judged(before, before)).toEqual([]);
    expect(judged(after, after)).toEqual([]);
  });
});

describe("every judge", () => {
  test("has a name of its own", () => {
    const names = judges.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("has a fixture, and every fixture a judge", () => {
    const shown = new Set(fixtures.map(({ rule }) => rule));
    const names = judges.map(({ name }) => name);
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
    expect([...shown].filter((name) => !names.includes(name))).toEqual([]);
  });

  test("says why it matters", () => {
    expect(judges.filter(({ why }) => !/^\P{Ll}.*[.]$/su.test(why)).map(({ name }) => name)).toEqual([]);
  });
});
