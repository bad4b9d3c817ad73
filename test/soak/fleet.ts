/** The workers: started, killed in turns, and replaced whenever one is gone. */

import cluster from "node:cluster";
import { Life } from "./life.js";
import type { WorkerCount } from "./reports.js";
import { IMMORTAL, KILL_EVERY_MS, MORTALS, RESTART_AFTER_MS, WORKERS, type WorkerName } from "./settings.js";

export type WorkerLife = Life<WorkerCount>;

interface Setup {
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  onKilled(worker: WorkerName, at: number): void;
}

export class Fleet {
  /** Of every worker that ever was. */
  readonly lives: WorkerLife[] = [];
  readonly #setup: Setup;
  readonly #current = new Map<WorkerName, WorkerLife>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #killing: ReturnType<typeof setInterval> | undefined;
  #kills = 0;
  #isQuiet = false;
  #isStopping = false;

  constructor(setup: Setup) {
    this.#setup = setup;
    cluster.setupPrimary({ exec: setup.program, execArgv: ["--expose-gc", "--enable-source-maps"] });
  }

  get kills(): number {
    return this.#kills;
  }
  get immortal(): WorkerLife | undefined {
    return this.#current.get(IMMORTAL);
  }
  /** Those that should be alive. */
  get current(): readonly WorkerLife[] {
    return [...this.#current.values()];
  }

  async start(): Promise<void> {
    for (const name of WORKERS) this.#begin(name);
    await Promise.all(this.lives.map(({ ready }) => ready));
  }

  startKilling(): void {
    this.#killing = setInterval(() => this.#killNext(), KILL_EVERY_MS);
  }

  /** Nobody is killed any more, and who lives, or is about to, sends nothing more. */
  quiet(): void {
    clearInterval(this.#killing);
    this.#isQuiet = true;
    for (const life of this.current) life.order({ kind: "quiet" });
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#killing);
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.lives.map((life) => life.stop()));
  }

  #killNext(): void {
    const name = MORTALS[this.#kills % MORTALS.length];
    const life = name && this.#current.get(name);
    // A slow machine takes its time to start one.
    if (!name || !life?.isReady || life.end) return;
    this.#kills++;
    life.kill();
    this.#setup.onKilled(name, Date.now());
  }

  #begin(name: WorkerName): void {
    const generation = this.lives.filter((life) => life.name === name).length + 1;
    const own = this.#setup.env[`PORT_${name}`] ?? "";
    const env = { ...this.#setup.env, WORKER: name, GENERATION: String(generation), OWN_PORT: own };
    const life: WorkerLife = new Life(name, cluster.fork(env).process, () => this.#replace(name));
    this.lives.push(life);
    this.#current.set(name, life);
    if (this.#isQuiet) life.order({ kind: "quiet" });
  }

  #replace(name: WorkerName): void {
    if (this.#isStopping) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#begin(name);
    }, RESTART_AFTER_MS);
    this.#timers.add(timer);
  }
}
