/** `npm run soak -- --minutes 10 --seed 1`: honest and hostile clients on workers that die, and an account of it all. */

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { freePorts } from "../support/free-ports.js";
import { RedisServer } from "../support/redis-server.js";
import { conditionsOf } from "./conditions.js";
import { Fleet } from "./fleet.js";
import { Life } from "./life.js";
import type { Outcome } from "./outcome.js";
import { progressOf, tableOf } from "./print.js";
import type { HonestCount, HostileCount } from "./reports.js";
import { GRACE_MS, PROGRESS_EVERY_MS, WORKERS } from "./settings.js";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string", default: "1" } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  throw new Error("--minutes takes a number above 0, and --seed a whole number");
}

const redis = await RedisServer.start();
const [shared, ...own] = await freePorts(1 + WORKERS.length);
const ports = WORKERS.map((name, index) => [`PORT_${name}`, String(own[index])]);
const env = {
  ...process.env,
  REDIS_PORT: String(redis.port),
  SHARED_PORT: String(shared),
  SEED: String(seed),
  ...Object.fromEntries(ports),
};

const fleet = new Fleet({
  program: program("worker"),
  env,
  onKilled: (worker, at) => honest.order({ kind: "killed", worker, at }),
});
await fleet.start();
const honest = new Life<HonestCount>("honest clients", fork(program("honest"), { env }));
const hostile = new Life<HostileCount>("hostile peers", fork(program("hostile"), { env }));
const begin = Date.now();
const progress = setInterval(() => console.log(progressOf(outcome(), Date.now() - begin)), PROGRESS_EVERY_MS);

try {
  await Promise.all([honest.ready, hostile.ready]);
  fleet.startKilling();
  await pause(minutes * 60_000);
  await settled();
  const result = outcome();
  const conditions = conditionsOf(result);
  console.log(tableOf(result, conditions));
  process.exitCode = conditions.every(({ holds }) => holds) ? 0 : 1;
} finally {
  clearInterval(progress);
  await Promise.all([honest.stop(), hostile.stop(), fleet.stop()]);
  await redis.stop();
}

/** Everybody stops sending; waits until all that is under way has come to an end, and was counted. */
async function settled(): Promise<void> {
  fleet.stopKilling();
  const since = Date.now();
  const end = since + GRACE_MS;
  for (const life of [hostile, honest, ...fleet.current]) life.order({ kind: "quiet" });
  const isDone = () => {
    return [hostile, honest, ...fleet.current].every(({ open, busy, reportedAt }) => {
      return open + busy === 0 && reportedAt > since + 5_000;
    });
  };
  while (!isDone() && Date.now() < end) await pause(100);
}

function outcome(): Outcome {
  const all = [...fleet.lives, honest, hostile];
  return {
    minutes,
    seed,
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

function program(name: string): string {
  return fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
}

function pause(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms));
}
