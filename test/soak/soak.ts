/** The supervisor: starts everybody, lets them run, has them settle, and stops them. */

import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { freePorts } from "../support/free-ports.js";
import { Fleet } from "./fleet.js";
import { Life } from "./life.js";
import type { Outcome } from "./outcome.js";
import { progressOf } from "./print.js";
import type { HonestCount, HostileCount } from "./reports.js";
import { GRACE_MS, PROGRESS_EVERY_MS, WORKERS } from "./settings.js";

interface Setup {
  readonly minutes: number;
  readonly seed: number;
  readonly redisPort: number;
}

/** Everybody who takes part. */
interface Cast {
  readonly fleet: Fleet;
  readonly honest: Life<HonestCount>;
  readonly hostile: Life<HostileCount>;
}

export class Soak {
  readonly #setup: Setup;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  async run(): Promise<Outcome> {
    const env = await this.#env();
    const fleet = new Fleet({
      program: program("worker"),
      env,
      onKilled: (worker, at) => honest.order({ kind: "killed", worker, at }),
    });
    await fleet.start();
    const honest = new Life<HonestCount>("honest clients", start("honest", env));
    const hostile = new Life<HostileCount>("hostile peers", start("hostile", env));
    const cast = { fleet, honest, hostile };
    const begin = Date.now();
    const progress = setInterval(() => {
      console.log(progressOf(this.#outcome(cast), Date.now() - begin));
    }, PROGRESS_EVERY_MS);
    try {
      await Promise.all([honest.ready, hostile.ready]);
      fleet.startKilling();
      await pause(this.#setup.minutes * 60_000);
      await settled(cast);
      return this.#outcome(cast);
    } finally {
      clearInterval(progress);
      await Promise.all([honest.stop(), hostile.stop(), fleet.stop()]);
    }
  }

  async #env(): Promise<NodeJS.ProcessEnv> {
    const [shared, ...own] = await freePorts(1 + WORKERS.length);
    return {
      ...process.env,
      REDIS_PORT: String(this.#setup.redisPort),
      SHARED_PORT: String(shared),
      SEED: String(this.#setup.seed),
      ...Object.fromEntries(WORKERS.map((name, index) => [`PORT_${name}`, String(own[index])])),
    };
  }

  #outcome({ fleet, honest, hostile }: Cast): Outcome {
    const all = [...fleet.lives, honest, hostile];
    return {
      minutes: this.#setup.minutes,
      seed: this.#setup.seed,
      workers: fleet.lives.map(({ counts }) => counts),
      survivors: fleet.current.map(({ counts }) => counts),
      honest: honest.counts,
      hostile: hostile.counts,
      kills: fleet.kills,
      crashes: all.filter(({ end }) => end === "crashed").map(({ name }) => name),
      faults: all.flatMap(({ faults }) => faults),
      unsettled: [...fleet.current, honest, hostile].reduce((sum, { open }) => sum + open, 0),
      heap: fleet.immortal?.heap ?? [],
    };
  }
}

/** Everybody stops sending; waits until all that is under way has come to an end, and was counted. */
async function settled({ fleet, honest, hostile }: Cast): Promise<void> {
  const since = Date.now();
  const end = since + GRACE_MS;
  for (const life of [hostile, honest]) life.order({ kind: "quiet" });
  fleet.quiet();
  const isDone = (): boolean => {
    return [hostile, honest, ...fleet.current].every(({ open, busy, reportedAt }) => {
      return open + busy === 0 && reportedAt > since + 5_000;
    });
  };
  while (!isDone() && Date.now() < end) await pause(100);
}

function start(name: string, env: NodeJS.ProcessEnv): ChildProcess {
  return fork(program(name), { env });
}

function program(name: string): string {
  return fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
}

function pause(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms));
}
