import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Answer, Contained } from "../containment/judge.js";
import { accepts } from "../support/schemas/second-reading.js";
import type { Lists } from "./lists.js";
import { conformance, type Outcome } from "./run.js";

/** As the second reading has it: `inner` is a constant. */
function contained(inner: unknown, outer: unknown): Answer {
  const constant = typeof inner === "object" && inner !== null && "const" in inner ? inner.const : undefined;
  return accepts(outer, constant) ? { answer: "proved" } : { answer: "refuted", witness: constant };
}

const NOTHING: Lists = { refused: {}, deliberate: {}, wrong: {} };

const TEXTS = {
  description: "texts",
  schema: { type: "string" },
  tests: [
    { description: "a word", data: "word", valid: true },
    { description: "a number", data: 1, valid: false },
  ],
};

const ELSEWHERE = {
  description: "a schema elsewhere",
  schema: { $ref: "https://example.com/schema.json" },
  tests: [{ description: "anything", data: null, valid: true }],
};

/** What the specification would never say. */
const MISTAKEN = {
  description: "whole numbers",
  schema: { type: "integer" },
  tests: [
    { description: "a half", data: 0.5, valid: true },
    { description: "a whole", data: 2, valid: true },
  ],
};

type Files = Readonly<Record<string, readonly object[]>>;

async function run(files: Files, lists: Partial<Lists> = {}, ask: Contained = contained): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "suite-"));
  try {
    for (const [name, groups] of Object.entries(files)) {
      const file = join(folder, "tests/draft2020-12", name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(groups));
    }
    return await conformance(folder, { ...NOTHING, ...lists }, ask);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Right, wrong, refused, deliberate, not checked. */
function countsOf({ text }: Outcome, row: string): string | undefined {
  const line = text.split("\n").find((each) => each.startsWith(row));
  return line?.slice(row.length).trim().replaceAll(/\s+/g, " ");
}

test("a suite that is answered right is all that is needed", async () => {
  const outcome = await run({ "texts.json": [TEXTS] });
  expect(outcome.exitCode).toBe(0);
  expect(countsOf(outcome, "texts.json")).toBe("2 · · · ·");
  expect(outcome.text).toContain("Explainers: 0 not as the guard\nSecond reading: 2 right, 0 wrong\n");
  expect(outcome.text).toContain("Containment of constants: 2 right, 0 wrong\n");
});

test("parts of the suite are counted apart", async () => {
  const outcome = await run({
    "texts.json": [TEXTS],
    "optional/more.json": [TEXTS],
    "optional/format/f.json": [TEXTS],
  });
  expect(outcome.text.split("\n").filter((line) => /^(Required|Optional|Formats|total) /.test(line))).toHaveLength(6);
});

describe("a refused group", () => {
  const files: Files = { "refs.json": [TEXTS, ELSEWHERE] };
  const listed = { refused: { "remote-reference": ["refs.json > a schema elsewhere"] } };

  test("is a difference until it is listed under its rule", async () => {
    const outcome = await run(files);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.text).toContain(
      'test/conformance/refused.json, "remote-reference": add "refs.json > a schema elsewhere"\n' +
        '    ("https://example.com/schema.json" is not a file beside this one',
    );
  });

  test("is counted once it is listed", async () => {
    const outcome = await run(files, listed);
    expect(outcome.exitCode).toBe(0);
    expect(countsOf(outcome, "refs.json")).toBe("2 · 1 · ·");
  });

  test("must not be listed when it is refused no more, or by another rule", async () => {
    const mended = await run({ "refs.json": [TEXTS] }, listed);
    expect(mended.exitCode).toBe(1);
    expect(mended.text).toContain('"remote-reference": remove "refs.json > a schema elsewhere"');
    const other = await run(files, { refused: { "empty-type": ["refs.json > a schema elsewhere"] } });
    expect(other.exitCode).toBe(1);
    expect(other.text).toContain('"empty-type": remove "refs.json > a schema elsewhere"');
    expect(other.text).toContain('"remote-reference": add "refs.json > a schema elsewhere"');
  });
});

describe("a test that is answered otherwise", () => {
  const required: Files = { "numbers.json": [MISTAKEN] };
  const optional: Files = { "optional/numbers.json": [MISTAKEN] };
  const name = "numbers.json > whole numbers > a half";

  test("is wrong, and the second reading with it", async () => {
    const outcome = await run(required);
    expect(outcome.exitCode).toBe(1);
    expect(countsOf(outcome, "numbers.json")).toBe("1 1 · · ·");
    expect(outcome.text).toContain(`Second reading: 1 right, 1 wrong\n  ${name}\n`);
    expect(outcome.text).toContain(
      `test/conformance/deliberate.json: mend the answer "invalid", or add with a reason "${name}"`,
    );
  });

  test("is deliberate where a decision is listed, for the second reading too", async () => {
    const outcome = await run(required, { deliberate: { "halves are not whole": [name] } });
    expect(outcome.exitCode).toBe(0);
    expect(countsOf(outcome, "numbers.json")).toBe("1 · · 1 ·");
    expect(outcome.text).toContain("Second reading: 2 right, 0 wrong");
  });

  test("may stay wrong only where it is not required", async () => {
    expect((await run(required, { wrong: { "not yet": [name] } })).exitCode).toBe(1);
    const outcome = await run(optional, { wrong: { "not yet": [`optional/${name}`] } });
    expect(outcome.exitCode).toBe(0);
    expect(countsOf(outcome, "optional/numbers.json")).toBe("1 1 · · ·");
  });

  test("must not be listed when it is answered right, or twice", async () => {
    const right = "numbers.json > whole numbers > a whole";
    const outcome = await run(required, { deliberate: { one: [name, right], two: [name] } });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.text).toContain(`test/conformance/deliberate.json: remove "${right}"`);
    expect(outcome.text).toContain(`more than one line says "${name}"; keep one`);
  });
});

test("a format that the tool does not check is counted apart, and one that it checks is asserted", async () => {
  const group = (format: string): object => ({
    description: format,
    schema: { format },
    tests: [{ description: "a word", data: "word", valid: false }],
  });
  const outcome = await run({
    "optional/format/iri.json": [group("iri")],
    "optional/format/date.json": [group("date")],
  });
  expect(outcome.exitCode).toBe(0);
  expect(countsOf(outcome, "optional/format/iri.json")).toBe("· · · · 1");
  expect(countsOf(outcome, "optional/format/date.json")).toBe("1 · · · ·");
});

test("a constant that is within a schema where its value is not accepted fails the run", async () => {
  const outcome = await run({ "texts.json": [TEXTS] }, {}, () => ({ answer: "proved" }));
  expect(outcome.exitCode).toBe(1);
  expect(outcome.text).toContain(
    "Containment of constants: 1 right, 1 wrong\n  texts.json > texts > a number: proved\n",
  );
});

test("a path without a suite says what is meant", async () => {
  const empty = mkdtempSync(join(tmpdir(), "suite-"));
  for (const folder of [undefined, join(empty, "nowhere"), empty]) {
    const { exitCode, text } = await conformance(folder, NOTHING, contained);
    expect(exitCode).toBe(2);
    expect(text).toContain("Name the folder that has tests/draft2020-12: npm run conformance -- <folder>");
  }
  rmSync(empty, { recursive: true });
});
