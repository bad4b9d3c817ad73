/** Victims as programs: TypeScript that is bundled, and run by a process of its own. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Program = "plain-server" | "wrapped-server" | "plain-client" | "wrapped-client";

/** To be removed after the tests. */
export class Bundles {
  readonly #folder: string;

  constructor(programs: readonly Program[]) {
    this.#folder = mkdtempSync(join(tmpdir(), "victims-"));
    const sources = programs.map((program) => join(process.cwd(), `test/hostile/peers/victims/${program}.ts`));
    const options = [
      "--bundle",
      "--format=cjs",
      "--platform=node",
      "--target=node20",
      "--external:bufferutil",
      "--external:utf-8-validate",
    ];
    const outputs = [`--outdir=${this.#folder}`, "--out-extension:.js=.cjs", "--log-level=warning"];
    execFileSync(join(process.cwd(), "node_modules/.bin/esbuild"), [...sources, ...options, ...outputs]);
  }

  path(program: Program): string {
    return join(this.#folder, `${program}.cjs`);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
