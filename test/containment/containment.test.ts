import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Answer, Contained } from "./judge.js";
import type { WrongLabel } from "./labels.js";
import { containment, type Outcome } from "./run.js";
import { readContainmentSuite } from "./suite.js";

const SMALL = { maximum: 1 };
const LARGE = { maximum: 9 };

/** Knows `maximum`, and nothing of what says `not`; fails on `false`. */
function contained(inner: unknown, outer: unknown): Answer {
  if (inner === false || outer === false) throw new Error("no boolean schemas");
  const [low, high] = [limitOf(inner), limitOf(outer)];
  if (low === undefined || high === undefined) return { answer: "unknown", reason: "there is no maximum" };
  return low <= high ? { answer: "proved" } : { answer: "refuted", witness: low };
}

function limitOf(schema: unknown): number | undefined {
  if (typeof schema !== "object" || schema === null || !("maximum" in schema)) return undefined;
  return typeof schema.maximum === "number" ? schema.maximum : undefined;
}

const label = (id: number, schemas: readonly [unknown, unknown], within: boolean): object => ({
  id,
  schema1: schemas[0],
  schema2: schemas[1],
  tests: { s1SubsetEqOfs2: within },
});

type Files = Readonly<Record<string, readonly object[]>>;

async function run(files: Files, labels: readonly WrongLabel[] = [], ask: Contained = contained): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "containment-"));
  try {
    for (const [name, pairs] of Object.entries(files)) {
      const file = join(folder, "tests/draft2020-12", name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(pairs));
    }
    const suite = readContainmentSuite(folder);
    if (!suite) throw new Error("There is no suite");
    return await containment(suite, labels, ask);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Right, false proved, false refuted, unknown, error, not checked, wrong label. */
function countsOf({ text }: Outcome, row: string): string | undefined {
  const line = text.split("\n").find((each) => each.startsWith(row));
  return line?.slice(row.length).trim().replaceAll(/\s+/g, " ");
}

test("a suite that is answered right is all that is needed", async () => {
  const outcome = await run({
    "unions/maximum.json": [label(1, [SMALL, LARGE], true), label(2, [LARGE, SMALL], false)],
  });
  expect(outcome.exitCode).toBe(0);
  expect(countsOf(outcome, "unions/maximum.json")).toBe("2 · · · · · ·");
  expect(outcome.text).toContain("Required: 0.00 % unknown and errors\n");
});

test("both directions of a pair are assertions of their own", async () => {
  const pair = { id: 1, schema1: SMALL, schema2: LARGE, tests: { s1SubsetEqOfs2: true, s2SubsetEqOfs1: true } };
  const outcome = await run({ "maximum.json": [pair] });
  expect(outcome.exitCode).toBe(1);
  expect(countsOf(outcome, "maximum.json")).toBe("1 · 1 · · · ·");
  expect(outcome.text).toContain("maximum.json #1 s2SubsetEqOfs1: false refuted by 9");
});

test("proving what is not so fails the run, in the optional part too", async () => {
  for (const name of ["valid/maximum.json", "valid/optional/maximum.json"]) {
    const outcome = await run({ [name]: [label(7, [SMALL, LARGE], false)] });
    expect(outcome.exitCode).toBe(1);
    expect(countsOf(outcome, name)).toBe("· 1 · · · · ·");
    expect(outcome.text).toContain(`Not as committed: 1\n  ${name} #7 s1SubsetEqOfs2: false proved\n`);
  }
});

describe("what is not decided", () => {
  const right = [...Array(38).keys()].map((id) => label(id, [SMALL, LARGE], true));
  const unknown = label(100, [{ not: {} }, LARGE], true);
  const error = label(101, [SMALL, false], false);

  test("is listed with its reason, and fails the run from one in twenty on", async () => {
    const outcome = await run({ "maximum.json": [...right, unknown, error] });
    expect(outcome.exitCode).toBe(1);
    expect(countsOf(outcome, "maximum.json")).toBe("38 · · 1 1 · ·");
    expect(outcome.text).toContain("maximum.json #100 s1SubsetEqOfs2: unknown, there is no maximum");
    expect(outcome.text).toContain("maximum.json #101 s1SubsetEqOfs2: error, Error: no boolean schemas");
    expect(outcome.text).toContain("Required: 5.00 % unknown and errors\n");
    expect((await run({ "maximum.json": [...right, unknown] })).exitCode).toBe(0);
  });

  test("counts in the required part only", async () => {
    const outcome = await run({ "maximum.json": right, "optional/more.json": [unknown] });
    expect(outcome.exitCode).toBe(0);
    expect(outcome.text).toContain("Optional: 100.00 % unknown and errors\n");
  });
});

test("what a format asserts counts where it is checked", async () => {
  const wrong = [label(1, [LARGE, SMALL], true)];
  const outcome = await run({ "valid/optional/format/iri.json": wrong, "valid/optional/format/date.json": wrong });
  expect(countsOf(outcome, "valid/optional/format/iri.json")).toBe("· · · · · 1 ·");
  expect(countsOf(outcome, "valid/optional/format/date.json")).toBe("· · 1 · · · ·");
});

describe("a wrong label", () => {
  const files: Files = { "maximum.json": [label(1, [LARGE, SMALL], true), label(2, [SMALL, LARGE], true)] };
  const listed: WrongLabel = {
    file: "maximum.json",
    id: 1,
    assertion: "s1SubsetEqOfs2",
    witness: 9,
    why: "the maxima are interchanged",
  };

  test("is counted apart once it is listed", async () => {
    const outcome = await run(files, [listed]);
    expect(outcome.exitCode).toBe(0);
    expect(countsOf(outcome, "maximum.json")).toBe("1 · · · · · 1");
  });

  test.each([
    [{ witness: 10 }, "the inner schema refuses the witness"],
    [{ witness: 1 }, "the outer schema accepts the witness"],
    [{ id: 3 }, "the suite has no such assertion"],
    [{ id: 2 }, "it is answered as the suite has it"],
  ])("must be one, with a witness that shows it: %j", async (change, why) => {
    const outcome = await run(files, [listed, { ...listed, ...change }]);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.text).toContain(`test/containment/wrong-labels.json: remove maximum.json #`);
    expect(outcome.text).toContain(why);
  });

  test("is listed once", async () => {
    const outcome = await run(files, [listed, listed]);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.text).toContain("more than one entry is maximum.json #1 s1SubsetEqOfs2; keep one");
  });

  describe("that says no", () => {
    const constant = { "maximum.json": [label(1, [{ const: 1, maximum: 1 }, LARGE], false)] };

    test("has the only value of the inner schema as its witness, which the outer one accepts", async () => {
      const answers = { proved: (): Answer => ({ answer: "proved" }) };
      const only = { "maximum.json": [label(1, [{ const: 1 }, LARGE], false)] };
      expect((await run(only, [{ ...listed, witness: 1 }], answers.proved)).exitCode).toBe(0);
      const outside = { "maximum.json": [label(1, [{ const: 10 }, LARGE], false)] };
      const refused = await run(outside, [{ ...listed, witness: 10 }], answers.proved);
      expect(refused.text).toContain("the outer schema refuses the witness");
    });

    test("is none where the inner schema may have more values", async () => {
      const outcome = await run(constant, [{ ...listed, witness: 1 }]);
      expect(outcome.exitCode).toBe(1);
      expect(outcome.text).toContain("the inner schema may have other values than the witness");
    });
  });

  test("may be judged by generated guards", async () => {
    expect((await run(files, [{ ...listed, judge: "guard" }])).exitCode).toBe(0);
    const outcome = await run(files, [{ ...listed, judge: "guard", witness: 1 }]);
    expect(outcome.text).toContain("the outer schema accepts the witness");
  });
});

test("a suite of another kind is none of containment", async () => {
  const values = { description: "texts", schema: {}, tests: [] };
  await expect(run({ "texts.json": [values] })).rejects.toThrow("There is no suite");
  await expect(run({ "a.json": [label(1, [SMALL, LARGE], true)], "texts.json": [values] })).rejects.toThrow(
    "texts.json is not a list of pairs",
  );
});
