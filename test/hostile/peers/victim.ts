/** A process that is attacked, as the test sees it. */

import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { within } from "../../live/rig.js";
import type { Line, Order, ParserName, Policy } from "./victims/lines.js";

interface Waiting {
  fits(line: Line): boolean;
  resolve(): void;
}

export class Victim {
  /** What it has told since the last `forget()`. */
  lines: Line[] = [];
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #waiting = new Set<Waiting>();
  readonly #ended: Promise<void>;
  #complaint = "";
  #isAlive = true;

  constructor(program: string, parser: ParserName = "default", policy: Policy = "authorize") {
    this.#process = spawn(process.execPath, [program, parser, policy], { stdio: ["pipe", "pipe", "pipe"] });
    this.#process.stdin.on("error", () => {});
    this.#process.stderr.on("data", (text) => {
      this.#complaint = `${this.#complaint}${text}`.slice(-2_000);
    });
    createInterface({ input: this.#process.stdout }).on("line", (text) => this.#heard(JSON.parse(text)));
    this.#ended = new Promise((resolve) => {
      this.#process.on("close", () => {
        this.#isAlive = false;
        resolve();
        for (const waiting of this.#waiting) waiting.resolve();
      });
    });
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** What it wrote to its standard error, to say why a test fails. */
  get complaint(): string {
    return this.#complaint;
  }

  forget(): void {
    this.lines = [];
  }

  /** The texts of what was told, in one way. */
  texts(kind: "ran" | "refused" | "reported" | "error" | "crash"): readonly string[] {
    return this.lines.flatMap((line) => (line.kind === kind && "text" in line ? [line.text] : []));
  }

  order(order: Order): void {
    if (this.#isAlive) this.#process.stdin.write(`${JSON.stringify(order)}\n`);
  }

  /** Waits until all that has arrived there is done, or the process is. */
  async settle(): Promise<void> {
    const settled = this.told(({ kind }) => kind === "settled");
    this.lines = this.lines.filter(({ kind }) => kind !== "settled");
    this.order({ kind: "settle" });
    await settled;
    this.lines = this.lines.filter(({ kind }) => kind !== "settled");
  }

  /** Waits for a line, also one that has been told, or for the end of the process. */
  told(fits: (line: Line) => boolean): Promise<void> {
    if (!this.#isAlive || this.lines.some(fits)) return Promise.resolve();
    let waiting: Waiting | undefined;
    const told = new Promise<void>((resolve) => {
      waiting = { fits, resolve };
      this.#waiting.add(waiting);
    });
    return within(`a line of the victim's`, told).finally(() => waiting && this.#waiting.delete(waiting));
  }

  /** The port of a server that has started. */
  async port(): Promise<number> {
    await this.told(({ kind }) => kind === "ready");
    for (const line of this.lines) if (line.kind === "ready") return line.port;
    throw new Error(`The victim did not start: ${this.#complaint}`);
  }

  /** The end of the process, whoever brings it about. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  async stop(): Promise<void> {
    this.#process.kill();
    await this.#ended;
  }

  #heard(line: Line): void {
    this.lines.push(line);
    for (const waiting of this.#waiting) if (waiting.fits(line)) waiting.resolve();
  }
}
