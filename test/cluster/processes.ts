/** Starts a cluster: a primary and two workers, each a process. */

import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Setting } from "./adapters.js";
import type { Action, Cluster, Data, Node } from "./node.js";
import type { Order, Report } from "./worker.js";

/** How long a process may take to start, or to do something. Generous: only a failing test ever waits so long. */
const DEADLINE_MS = 40_000;

/** Ignored by git, and below the node_modules where the bundle finds its packages. */
const cache = join(process.cwd(), "node_modules/.cache/socket-contract");

class Primary {
  readonly #process: ChildProcess;
  readonly #open = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  readonly #nodes: WorkerNode[] = [];
  #orders = 0;

  constructor(program: string, setting: Setting) {
    this.#process = fork(program, [JSON.stringify(setting)], { stdio: "inherit" });
  }

  /** The workers, once they listen. */
  started(count: number): Promise<readonly WorkerNode[]> {
    const started = new Promise<readonly WorkerNode[]>((resolve) => {
      this.#process.on("message", (report: Report) => {
        if ("url" in report) this.#nodes.push(new WorkerNode(this, report));
        else this.#settle(report);
        if ("url" in report && this.#nodes.length === count) resolve(this.#nodes);
      });
    });
    return within("the workers", started);
  }

  order(worker: number, action: string, argument: unknown): Promise<unknown> {
    const id = this.#orders++;
    return within(
      action,
      new Promise((resolve, reject) => {
        this.#open.set(id, { resolve, reject });
        this.#process.send({ from: "test", worker, id, action, argument } satisfies Order);
      }),
    );
  }

  async close(): Promise<void> {
    await new Promise((gone) => {
      this.#process.once("exit", gone);
      this.#process.disconnect();
    });
  }

  #settle(report: Exclude<Report, { readonly url: string }>): void {
    const order = this.#open.get(report.id);
    this.#open.delete(report.id);
    if ("error" in report) order?.reject(new Error(report.error));
    else order?.resolve(report.result);
  }
}

class WorkerNode implements Node {
  readonly url: string;
  readonly #primary: Primary;
  readonly #worker: number;
  readonly #pid: number;

  constructor(
    primary: Primary,
    { url, worker, pid }: { readonly url: string; readonly worker: number; readonly pid: number },
  ) {
    this.url = url;
    this.#primary = primary;
    this.#worker = worker;
    this.#pid = pid;
  }

  async run<Argument extends Data | undefined, Result>(
    action: Action<Argument, Result>,
    argument?: Argument,
  ): Promise<Result> {
    // What the action resulted in there.
    return (await this.#primary.order(this.#worker, String(action), argument)) as Result;
  }

  kill(): void {
    process.kill(this.#pid, "SIGKILL");
  }
}

export async function startCluster(setting: Setting): Promise<Cluster> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "cluster-"));
  const program = join(folder, "worker.mjs");
  await build({
    entryPoints: [join(process.cwd(), "test/cluster/worker.ts")],
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  const primary = new Primary(program, setting);
  const nodes = await primary.started(2);
  return {
    nodes,
    async close() {
      await primary.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function within<T>(what: string, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}`)), DEADLINE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
