import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { blocksOf } from "./support/markdown/blocks.js";
import { without } from "./support/quickstart/markers.js";

const root = join(__dirname, "..");
const example = join(root, "examples", "quickstart");
/** Ignored by git, and below the node_modules that the example needs. */
const workshop = join(root, ".quickstart");
const points = [1, 2, 3, 4, 5, 6, 7];

/**
 * What falls silent without a point's sender or listener. The server's handlers stand in one table, which is refused as a whole
 * when one is missing.
 */
const silenced: readonly (readonly [string, readonly number[]])[] = [
  ["1 sends", [1, 2]],
  ["1 listens", [1, 2, 3, 4, 6, 7]],
  ["2 sends", [2]],
  ["2 listens", [2]],
  ["3 sends", [3, 7]],
  ["3 listens", [1, 2, 3, 4, 6, 7]],
  ["4 sends", [4]],
  ["4 listens", [4]],
  ["5 sends", [5]],
  ["5 listens", [5, 6]],
  ["6 sends", [6]],
  ["6 listens", [5, 6]],
  ["7 sends", [7]],
  ["7 listens", [7]],
];

interface Run {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

function run(script: string, ...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], (_, out, err) =>
      resolve({ exitCode: child.exitCode, out, err }),
    );
  });
}

/** The points that a run printed, each once. */
function heard({ out }: Run): number[] {
  return [...new Set([...out.matchAll(/^(\d) {2}/gm)].map(([, point]) => Number(point)))].sort();
}

/** A copy of the example, as somebody would make it to try things out. */
function copyOf(folder: string): string {
  mkdirSync(workshop, { recursive: true });
  const copy = mkdtempSync(join(workshop, "copy-"));
  cpSync(folder, copy, { recursive: true, filter: (source) => folder !== example || !isGenerated(source) });
  return copy;
}

function isGenerated(path: string): boolean {
  return path === join(example, "quickstart") || path === join(example, "out");
}

/** Runs a copy without what `marker` marks. Nobody compiles it strictly: what is missing has to show when it runs. */
async function runWithout(marker: string, folder: string): Promise<Run> {
  const copy = copyOf(folder);
  const changed = readdirSync(copy).filter((file) => {
    if (!file.endsWith(".ts")) return false;
    const code = readFileSync(join(copy, file), "utf8");
    writeFileSync(join(copy, file), without(marker, code));
    return without(marker, code) !== code;
  });
  if (changed.length === 0) throw new Error(`Nothing in the example is marked "${marker}".`);
  const outfile = join(copy, "out", "main.js");
  await build({ entryPoints: [join(copy, "main.ts")], outfile, bundle: true, packages: "external", format: "esm" });
  return run(outfile);
}

let whole: Run;
const runs = new Map<string, Run>();

beforeAll(async () => {
  const folder = copyOf(example);
  whole = await run(join(root, "scripts", "quickstart.mjs"), folder);
  // They spend their time waiting for what does not come, so three at once are done in a third of it.
  const markers = silenced.map(([marker]) => marker).values();
  const lane = async (): Promise<void> => {
    for (const marker of markers) runs.set(marker, await runWithout(marker, folder));
  };
  await Promise.all([lane(), lane(), lane()]);
}, 120_000);

afterAll(() => rmSync(workshop, { recursive: true, force: true }));

describe("the quickstart", () => {
  it("has the catalog of the golden case", () => {
    const text = (folder: string): string => readFileSync(join(folder, "quickstart.events.yaml"), "utf8");
    expect(text(example)).toBe(text(join(root, "fixtures", "golden", "quickstart")));
  });

  it("compiles strictly, lets server and clients talk, and ends well", () => {
    expect(whole).toMatchObject({ exitCode: 0, err: "" });
    expect(heard(whole)).toEqual(points);
    expect(whole.out).toContain("All seven points were heard.");
  });

  it("prints what the README shows", () => {
    // The lines of different connections may change places.
    const lines = (text: string): readonly string[] => text.split("\n").sort();
    const shown = blocksOf("README.md").find(({ text }) => text.includes("All seven points"));
    expect(lines(whole.out)).toEqual(lines(shown?.text ?? ""));
  });

  it("keeps what is said in a room from those outside", () => {
    expect(whole.out).toContain("Client1  newMessage: Hello, room1");
    expect(whole.out).not.toContain("Client2  newMessage: Hello, room1");
  });

  it.each(silenced)("fails without %s", (marker, silent) => {
    const result = runs.get(marker) ?? { exitCode: null, out: "", err: "" };
    expect(heard(result)).toEqual(points.filter((point) => !silent.includes(point)));
    for (const point of silent) expect(result.err).toContain(`Not heard: point ${point}`);
    expect(result.exitCode).toBe(1);
  });
});
