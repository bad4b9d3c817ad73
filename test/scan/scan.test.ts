/**
 * A project of 200 files, with every way of writing an emit or a listener: nothing is found in it, and everything that is
 * planted in it is.
 */

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { emits } from "./project/emits.js";
import { projectFiles } from "./project/files.js";
import { listeners } from "./project/listeners.js";
import { mistakesOfEachJudge } from "./project/mistakes.js";
import type { Version } from "./project/snippet.js";
import { wrapperWays } from "./project/wrappers.js";
import { writeProject } from "./project/write.js";
import { type Scanned, scan } from "./run.js";

/** Of a processor. On a machine that does nothing else, `SCAN_SECONDS=10` holds; beside other tests, it takes longer. */
const SECONDS = Number(process.env["SCAN_SECONDS"] ?? 30);
const GIGABYTES = 1.5;

function scanned(version: Version): Scanned {
  const directory = writeProject(version);
  try {
    return scan(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function placeOf({ file, line, rule }: { file: string; line: number; rule: string }): string {
  return `${file}:${line} ${rule}`;
}

describe("a clean project of 200 files", () => {
  let result: Scanned;

  beforeAll(() => {
    result = scanned("clean");
  });

  test("has nothing that is found", () => {
    expect(result.findings).toEqual([]);
    expect(result.exitCode).toBe(0);
  });

  test(`is scanned in ${SECONDS} seconds and ${GIGABYTES} GB`, () => {
    expect(result.seconds).toBeLessThan(SECONDS);
    expect(result.bytes).toBeLessThan(GIGABYTES * 1024 ** 3);
  });
});

describe("the same project with mistakes in it", () => {
  const { expected } = projectFiles("planted");
  const wanted = new Set(expected.map(placeOf));
  let result: Scanned;
  let found: readonly string[];

  beforeAll(() => {
    result = scanned("planted");
    found = result.findings.map(placeOf);
  });

  test.each(expected.map((one) => [one.name, placeOf(one)]))("%s is found", (_, place) => {
    expect(found).toContain(place);
  });

  test("nothing else is found", () => {
    expect(found.filter((place) => !wanted.has(place))).toEqual([]);
    expect(new Set(found).size).toBe(expected.length);
  });

  test("nothing is found twice", () => {
    const told = result.findings.map((finding) => `${placeOf(finding)} ${finding.message}`);
    expect(told.filter((each, index) => told.indexOf(each) !== index)).toEqual([]);
  });

  test("makes the run fail", () => {
    expect(result.exitCode).toBe(1);
  });
});

describe("what is planted", () => {
  const { files, expected } = projectFiles("planted");

  test("is in 200 files", () => {
    expect([...files.keys()].filter((path) => /\.[cm]?[jt]sx?$/.test(path))).toHaveLength(200);
  });

  test("is something for every way of writing, each of another name", () => {
    const names = [...emits, ...listeners, ...mistakesOfEachJudge, ...wrapperWays].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const planted = expected.map(({ name }) => name);
    expect(names.filter((name) => !planted.includes(name))).toEqual([]);
  });

  test("is at least two mistakes for every judge", () => {
    const judges = readFileSync(join(process.cwd(), "src/scan/judges/index.ts"), "utf8").matchAll(
      /from "\.\/([a-z-]+)\.js"/g,
    );
    const counts = [...judges].map(([, rule]) => [rule, expected.filter((one) => one.rule === rule).length] as const);
    expect(counts.filter(([, count]) => count < 2)).toEqual([]);
    expect(counts.length).toBeGreaterThan(10);
  });
});
