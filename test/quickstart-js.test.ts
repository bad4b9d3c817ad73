import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const example = join(root, "examples", "quickstart-js");
/** Ignored by git, and below the node_modules that the example needs. */
const workshop = join(root, ".quickstart-js");

interface Run {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

let copy: string;
let result: Run;

beforeAll(async () => {
  mkdirSync(workshop, { recursive: true });
  copy = mkdtempSync(join(workshop, "copy-"));
  const isGenerated = (path: string): boolean => path.endsWith("/quickstart");
  cpSync(example, copy, { recursive: true, filter: (source) => !isGenerated(source) });
  result = await new Promise((resolve) => {
    const child = execFile(process.execPath, [join(root, "scripts/quickstart-js.mjs"), copy], (_, out, err) =>
      resolve({ exitCode: child.exitCode, out, err }),
    );
  });
}, 120_000);

afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** The points that one of the programs printed, each once. */
function heard(lines: string | undefined): number[] {
  return [...new Set([...(lines ?? "").matchAll(/^(\d) {2}/gm)].map(([, point]) => Number(point)))].sort();
}

describe("the quickstart in JavaScript", () => {
  it("holds the conversation of the seven points, and ends well", () => {
    expect(result).toMatchObject({ exitCode: 0, err: "" });
    const [, esm, commonJs] = result.out.split(/^As .*:$/m);
    for (const program of [esm, commonJs]) {
      expect(heard(program)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(program).toContain("All seven points were heard.");
    }
  });

  it.each([
    ["esm", "import ", "require("],
    ["commonjs", "require(", "import "],
  ])("is generated as %s", (system, own, other) => {
    const folder = join(copy, system, "quickstart");
    const files = readdirSync(folder).sort();
    expect(files).toEqual([
      "client.d.ts",
      "client.js",
      "guards.d.ts",
      "guards.js",
      "runtime",
      "server.d.ts",
      "server.js",
      "types.d.ts",
    ]);
    const code = readFileSync(join(folder, "server.js"), "utf8");
    expect(code).toContain(own);
    expect(code).not.toContain(other);
  });
});
