/** A real browser for tests: Debian's chromium, without a window, with a profile of its own. */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROGRAM = "chromium";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * `describe` for tests in a browser. They are left out where there is none, which the last lines of the run say
 * (`left-out.mjs`), and fail there under REQUIRE_CHROMIUM=1.
 */
export const describeWithChromium: typeof describe | typeof describe.skip =
  spawnSync(PROGRAM, ["--version"]).status === 0 || process.env["REQUIRE_CHROMIUM"] === "1" ? describe : describe.skip;

export class Chromium {
  readonly #process: ChildProcess;
  readonly #profile: string;

  /** Opens a page. */
  constructor(url: string) {
    this.#profile = mkdtempSync(join(tmpdir(), "chromium-"));
    // In a group of its own, for it starts many processes.
    this.#process = spawn(PROGRAM, [...FLAGS, `--user-data-dir=${this.#profile}`, url], {
      stdio: "ignore",
      detached: true,
    });
    // That it is not there shows when nothing arrives.
    this.#process.on("error", () => {});
  }

  async close(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#process;
    if (pid !== undefined && exitCode === null && signalCode === null) {
      const gone = new Promise((resolve) => this.#process.once("exit", resolve));
      process.kill(-pid, "SIGKILL");
      await gone;
    }
    // Its children may still be writing when it is gone.
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}
