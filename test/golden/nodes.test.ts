import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { GOLDEN } from "../support/golden/cases.js";
import { missingNodes, nodes } from "../support/nodes.js";

const root = process.cwd();

interface Run {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

function run(node: string, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(node, args, { cwd, timeout: 30_000 }, (_, out, err) =>
      resolve({ exitCode: child.exitCode, out, err }),
    );
  });
}

if (missingNodes.length > 0) {
  console.warn(
    `Left out: Node ${missingNodes.join(" and ")}, not installed. Install with "npm ci --prefix test/nodes".`,
  );
}

test("every version of Node is there where that is required", () => {
  expect(process.env["REQUIRE_NODES"] === "1" ? missingNodes : []).toEqual([]);
});

describe("the quickstart's recorded output, as JavaScript", () => {
  /** Ignored by git, and below the node_modules that it needs. */
  const workshop = join(root, ".golden");
  let directory: string;

  beforeAll(async () => {
    mkdirSync(workshop, { recursive: true });
    directory = mkdtempSync(join(workshop, "nodes-"));
    const example = join(root, "examples/quickstart");
    for (const file of ["main.ts", "server.ts", "client.ts", "transcript.ts", "package.json"]) {
      cpSync(join(example, file), join(directory, file));
    }
    cpSync(join(GOLDEN, "quickstart/expected"), join(directory, "quickstart"), { recursive: true });
    const outdir = join(directory, "out");
    await build({ entryPoints: [join(directory, "**/*.ts")], outdir, outbase: directory, format: "esm" });
  });

  afterAll(() => rmSync(workshop, { recursive: true, force: true }));

  test.each(nodes)("holds the conversation of the seven points with Node $major", async ({ path }) => {
    const result = await run(path, [join(directory, "out/main.js")], directory);
    expect(result).toMatchObject({ exitCode: 0, err: "" });
    expect(result.out).toContain("All seven points were heard.");
  });
});

describe("an output with .ts in its imports", () => {
  test.each(nodes.filter(({ major }) => major >= 22))("runs as it is with Node $major", async ({ path }) => {
    const result = await run(path, ["--no-warnings", join(root, "test/golden/type-stripping.mjs")], root);
    expect(result).toEqual({
      exitCode: 0,
      out: "Everything was heard.\n",
      // The server's report of the one message that the script breaks the contract with.
      err: expect.stringMatching(/^Refused "say" .*\n$/),
    });
  });
});
