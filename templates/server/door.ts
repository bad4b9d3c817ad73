// Lets sockets into a namespace and hands them, wrapped, to the application.

import { boundServer } from "../receive/msgpack.js";
import { watchPackets, watchServer } from "../receive/packets.js";
import type { Host } from "./host.js";
import type { RawNamespace, RawSocket } from "./raw.js";
import type { WrappedSocket } from "./socket.js";
import type { ServerTypes } from "./types.js";
import { refusalError } from "./welcome.js";

export class Door<Types extends ServerTypes, Wrapped extends WrappedSocket<Types>> {
  readonly #host: Host<Types>;
  readonly #wrap: (raw: RawSocket) => Wrapped;
  readonly #handlers: ((socket: Wrapped) => unknown)[] = [];

  /** `raw` may be the parent of dynamic namespaces: its children copy what stands here when they are made. */
  constructor(host: Host<Types>, raw: RawNamespace, wrap: (raw: RawSocket) => Wrapped) {
    this.#host = host;
    this.#wrap = wrap;
    boundServer(raw.server);
    watchServer(raw.server);
    raw.use((socket, next) => {
      void host.admit(socket).then((refusal) => next(refusal && refusalError(refusal)));
    });
    raw.on("connection", (socket) => this.#connected(socket));
  }

  onConnection(handler: (socket: Wrapped) => unknown): void {
    this.#handlers.push(handler);
  }

  /** All handlers get the same wrapped socket. */
  #connected(raw: RawSocket): void {
    watchPackets(raw.client);
    const socket = this.#wrap(raw);
    this.#host.watchUnknown(socket, this.#host.facades.fromClients);
    for (const handler of this.#handlers) {
      this.#host.reports.safely({ event: "connection", socketId: raw.id }, () => handler(socket));
    }
  }
}
