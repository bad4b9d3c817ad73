/** A Redis of a test's own: Debian's redis-server, on a free port, keeping nothing. */

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { Redis } from "ioredis";
import { freePort } from "./free-ports.js";

const PROGRAM = "redis-server";

/** How long a start may take. Generous: only a failing test ever waits so long. */
const DEADLINE_MS = 20_000;

/** How long its clients may take to leave. */
const FAREWELL_MS = 2_000;

/** Whether this machine has it. */
export const hasRedis: boolean = answers();

export class RedisServer {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #clients: Redis[] = [];

  private constructor(port: number, process: ChildProcess) {
    this.port = port;
    this.#process = process;
  }

  static async start(): Promise<RedisServer> {
    if (!hasRedis) throw new Error(`There is no ${PROGRAM} here. Install it: apt-get install redis-server`);
    const port = await freePort();
    const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    const server = new RedisServer(port, spawn(PROGRAM, args, { stdio: "ignore" }));
    await server.#answering();
    return server;
  }

  /** A connection of its own. Those that are still open are closed with the server. */
  client(): Redis {
    // Its question whether Redis is ready would come too late on a slow machine: a connection that subscribes cannot ask.
    const client = new Redis(this.port, "127.0.0.1", { retryStrategy: () => null, enableReadyCheck: false });
    // Whoever closes the server under a connection knows it.
    client.on("error", () => {});
    this.#clients.push(client);
    return client;
  }

  async stop(): Promise<void> {
    // Not cut off: what they still have to say is said before, if it can be.
    const said = this.#clients.filter(({ status }) => status === "ready").map((client) => client.quit());
    await Promise.race([Promise.allSettled(said), new Promise((later) => setTimeout(later, FAREWELL_MS))]);
    for (const client of this.#clients) client.disconnect();
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    await new Promise((gone) => {
      this.#process.once("exit", gone);
      this.#process.kill("SIGKILL");
    });
  }

  async #answering(): Promise<void> {
    const client = new Redis(this.port, "127.0.0.1", { retryStrategy: () => 20, maxRetriesPerRequest: null });
    client.on("error", () => {});
    const impatient = setTimeout(() => client.disconnect(), DEADLINE_MS);
    try {
      await client.ping();
    } finally {
      clearTimeout(impatient);
      client.disconnect();
    }
  }
}

function answers(): boolean {
  try {
    execFileSync(PROGRAM, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
