/** A process of a cluster: the primary forks the workers and passes on what tests and workers tell each other. */

import cluster from "node:cluster";
import { createAdapter, setupPrimary } from "@socket.io/cluster-adapter";
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
  // The test is gone.
  process.on("disconnect", () => process.exit());
  for (let worker = 0; worker < WORKERS; worker++) cluster.fork();
}

async function runWorker(worker: number): Promise<void> {
  const tell = (report: Report) => process.send?.(report);
  const node = await Served.start({ adapter: createAdapter() });
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
