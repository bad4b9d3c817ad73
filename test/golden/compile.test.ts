import { join } from "node:path";
import { cases, GOLDEN, SHARED_RUNTIME } from "../support/golden/cases.js";
import { compile, compilers, resolutions } from "../support/golden/compilers.js";

/** A compiler takes some seconds, and many more where the machine has other work. */
const PATIENCE_MS = 300_000;

const expected = (folder: string): string => join(GOLDEN, folder, "expected");

/** Imports without an extension are for bundlers alone. */
const FOR_BUNDLERS = "client-checking";

const oldestAndNewest = [...compilers.slice(0, 1), ...compilers.slice(-1)];

const everyProgram = resolutions.flatMap((resolution) => compilers.map((compiler) => ({ compiler, resolution })));

/** The two that are furthest from each other; what the others say, CI asks. */
const farthest = [...everyProgram.slice(0, 1), ...everyProgram.slice(-1)];

const programs = process.env["COMPILERS"] === "all" ? everyProgram : farthest;

describe.each(programs)(
  "TypeScript $compiler.version with $resolution.moduleResolution",
  ({ compiler, resolution }) => {
    test(
      "compiles all golden outputs as one program, strictly",
      async () => {
        const folders = cases.filter((folder) => resolution.moduleResolution === "bundler" || folder !== FOR_BUNDLERS);
        const directories = [...folders.map(expected), join(GOLDEN, SHARED_RUNTIME)];
        expect(await compile({ compiler, resolution, directories, platform: "node" })).toBe("");
      },
      PATIENCE_MS,
    );
  },
);

test.each(oldestAndNewest)(
  "TypeScript $version compiles clients, emitters and types without anything of Node's",
  async (compiler) => {
    const directories = ["client-only", "emitter", "types-only", FOR_BUNDLERS].map(expected);
    const resolution = { module: "esnext", moduleResolution: "bundler" } as const;
    expect(await compile({ compiler, resolution, directories, platform: "browser" })).toBe("");
  },
  PATIENCE_MS,
);
