/** A process of a cluster: the primary forks the workers and passes on what tests and workers tell each other. */

import cluster from "node:cluster";
import { setupPrimary } from "@socket.io/cluster-adapter";
import { optionsOf, type Setting } from "./adapters.js";
import type { Action } from "./node.js";
import { Served } from "./served.js";

/** From the test to a worker. */
export interface Order {
  readonly from: "test";
  readonly worker: number;
  readonly id: number;
  readonly action: string;
  readonly argument: unknown;
}

/** From a worker to the test. */
export type Report =
  | { readonly from: "worker"; readonly worker: number; readonly url: string; readonly pid: number }
  | { readonly from: "worker"; readonly worker: number; readonly id: number; readonly result: unknown }
  | { readonly from: "worker"; readonly worker: number; readonly id: number; readonly error: string };

const WORKERS = 2;

function isOrder(message: unknown): message is Order {
  return typeof message === "object" && message !== null && "from" in message && message.from === "test";
}

function isReport(message: unknown): message is Report {
  return typeof message === "object" && message !== null && "from" in message && message.from === "worker";
}

function runPrimary(): void {
  setupPrimary();
  cluster.on("message", (_, message) => {
    if (isReport(message)) process.send?.(message);
  });
  process.on("message", (message) => {
    if (isOrder(message)) cluster.workers?.[message.worker]?.send(message);
  });
  // The test has done with it, or is gone. Whoever waits for the end of this process waits for the workers', too.
  process.on("disconnect", () => {
    const left = () => Object.values(cluster.workers ?? {});
    cluster.on("exit", () => left().length > 0 || process.exit());
    if (left().length === 0) process.exit();
    for (const worker of left()) worker?.process.kill("SIGKILL");
  });
  for (let worker = 0; worker < WORKERS; worker++) cluster.fork();
}

async function runWorker(worker: number): Promise<void> {
  const tell = (report: Report) => process.send?.(report);
  // What the test gave to the primary, which the workers are given, too.
  const setting: Setting = JSON.parse(process.argv[2] ?? "");
  const node = await Served.start(optionsOf(setting));
  process.on("message", async (message) => {
    if (!isOrder(message)) return;
    const { id } = message;
    try {
      const action: Action<unknown, unknown> = new Function(`return ${message.action}`)();
      tell({ from: "worker", worker, id, result: await action(node, message.argument) });
    } catch (error) {
      tell({ from: "worker", worker, id, error: String(error) });
    }
  });
  tell({ from: "worker", worker, url: node.url, pid: process.pid });
}

if (cluster.isPrimary) runPrimary();
else await runWorker(cluster.worker?.id ?? 0);
