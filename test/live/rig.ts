/** A rig: real Socket.IO servers and clients on free ports, and waiting that ends. */

import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type ServerOptions } from "socket.io";
import { io as connect, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import * as msgpack from "socket.io-msgpack-parser";

/** How long a test waits for what it expects. Generous: only a failing test ever waits so long. */
const DEADLINE_MS = 8_000;

export type ClientSettings = Partial<ManagerOptions & SocketOptions>;

export type Transport = "websocket" | "polling";

/** What Socket.IO can speak over, for `describe.each`. */
export const transports: readonly Transport[] = ["websocket", "polling"];

/** A way to set Socket.IO up. The last two are over websockets. */
export type Setup = Transport | "websocket with msgpack" | "websocket with recovery";

/** The same, where it should make no difference to the application. */
export const setups: readonly Setup[] = [...transports, "websocket with msgpack", "websocket with recovery"];

function serverOptions(setup: Setup): Partial<ServerOptions> {
  if (setup === "websocket with msgpack") return { parser: msgpack };
  return setup === "websocket with recovery" ? { connectionStateRecovery: {} } : {};
}

function clientSettings(setup: Setup): ClientSettings {
  const shared = { forceNew: true, reconnection: false };
  if (setup === "websocket with msgpack") return { ...shared, transports: ["websocket"], parser: msgpack };
  return { ...shared, transports: [setup === "polling" ? "polling" : "websocket"] };
}

/** One server with its clients. To be closed after the test. */
export class Rig {
  readonly io: Server;
  readonly url: string;
  readonly #setup: Setup;
  readonly #clients: Socket[] = [];

  private constructor(io: Server, url: string, setup: Setup) {
    this.io = io;
    this.url = url;
    this.#setup = setup;
  }

  static async start(options: Partial<ServerOptions> = {}, setup: Setup = "websocket"): Promise<Rig> {
    const http = createHttpServer();
    const io = new Server(http, { ...serverOptions(setup), ...options });
    await new Promise<void>((listening) => {
      http.listen(0, "127.0.0.1", listening);
    });
    // An object, as it listens on TCP.
    const { port } = http.address() as AddressInfo;
    return new Rig(io, `http://127.0.0.1:${port}`, setup);
  }

  /** A client of its own connection, which connects in a moment. `path` is the namespace's. */
  client(path = "/", settings: ClientSettings = {}): Socket {
    const socket = connect(this.url + path, { ...clientSettings(this.#setup), ...settings });
    this.#clients.push(socket);
    return socket;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.disconnect();
    // A client that polls says goodbye in a request of its own.
    await until(() => this.io.engine.clientsCount === 0, "the clients to leave");
    await this.io.close();
  }
}

/** Waits for a client to be let in; rejects with the error where it is not. */
export function connected(socket: Socket): Promise<void> {
  if (socket.connected) return Promise.resolve();
  return within(
    "a connection",
    new Promise((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("connect_error", reject);
    }),
  );
}

/** Waits for a client to be refused. */
export function refused(socket: Socket): Promise<Error & { data?: unknown }> {
  return within("a refusal", new Promise((resolve) => socket.once("connect_error", resolve)));
}

interface Emitter {
  once(event: string, listener: (...args: unknown[]) => void): unknown;
}

/** The arguments of the next such event. */
export function next(emitter: Emitter, event: string): Promise<unknown[]> {
  return within(`"${event}"`, new Promise((resolve) => emitter.once(event, (...args) => resolve(args))));
}

/** What `probe` says as soon as that is something. */
export async function until<T>(probe: () => T | undefined | false, what = "it"): Promise<T> {
  const end = Date.now() + DEADLINE_MS;
  for (;;) {
    const found = probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((later) => setTimeout(later, 5));
  }
}

/** The same promise, failing where it takes too long. */
export function within<T>(what: string, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}`)), DEADLINE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
