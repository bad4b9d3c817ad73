/** One process of a soak, as its supervisor sees it. */

import type { ChildProcess } from "node:child_process";
import type { Order, Report } from "./reports.js";
import { type Counts, Tally } from "./tally.js";

export interface Sample {
  readonly at: number;
  /** In bytes; `code` is what of it V8 compiled. */
  readonly used: number;
  readonly code: number;
}

export type End = "killed" | "crashed" | "stopped";

export class Life<Name extends string> {
  readonly name: string;
  readonly ready: Promise<void>;
  readonly heap: Sample[] = [];
  readonly faults: string[] = [];
  counts: Counts<Name> = new Tally<Name>().counts;
  /** Answers that it awaits. */
  open = 0;
  /** Whatever else has to come to an end there. */
  busy = 0;
  isReady = false;
  reportedAt = 0;
  end: End | undefined = undefined;
  readonly #process: ChildProcess;
  readonly #onEnd: (end: End) => void;
  #meant: "killed" | "stopped" | undefined;

  constructor(name: string, process: ChildProcess, onEnd: (end: End) => void = () => {}) {
    this.name = name;
    this.#process = process;
    this.#onEnd = onEnd;
    this.ready = new Promise((ready, reject) => {
      // Sent by our own processes alone.
      process.on("message", (report: Report<Name>) => {
        this.#note(report);
        if (report.kind === "ready") ready();
      });
      process.once("exit", (code, signal) => {
        this.#ended(code, signal);
        reject(new Error(`${name} ended before it was ready`));
      });
    });
    // A worker that is replaced is awaited by nobody; how it ended is noted.
    this.ready.catch(() => {});
  }

  order(order: Order): void {
    if (this.#process.connected) this.#process.send(order);
  }

  kill(): void {
    this.#meant = "killed";
    this.#process.kill("SIGKILL");
  }

  async stop(): Promise<void> {
    if (this.end) return;
    this.#meant = "stopped";
    await new Promise((gone) => {
      this.#process.once("exit", gone);
      this.#process.kill("SIGKILL");
    });
  }

  #note(report: Report<Name>): void {
    switch (report.kind) {
      case "ready":
        this.isReady = true;
        return;
      case "counts":
        this.counts = report.counts;
        this.open = report.open;
        this.busy = report.busy;
        this.reportedAt = Date.now();
        return;
      case "heap":
        this.heap.push({ at: Date.now(), used: report.used, code: report.code });
        return;
      case "fault":
        this.faults.push(`${this.name}: ${report.what}`);
        return;
      default:
        report satisfies never;
    }
  }

  #ended(code: number | null, signal: string | null): void {
    this.end = this.#meant ?? "crashed";
    if (!this.#meant) console.error(`${this.name} crashed: ${signal ?? `exit code ${code}`}`);
    this.#onEnd(this.end);
  }
}
