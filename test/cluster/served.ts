/** What every node of a cluster serves, and what it heard and reported. */

import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type ServerOptions } from "socket.io";
import {
  type ChatOrderServer,
  type ChatServer,
  createChatOrderServer,
  createChatServer,
} from "../../fixtures/golden/chat/expected/server.js";
import {
  type ClusterServer,
  type ClusterShardServer,
  createClusterServer,
  createClusterShardServer,
  type Violation,
} from "../../fixtures/golden/server-to-server/expected/server.js";

/** Who connects with one of these as token is that user. */
export const ann = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
export const bob = "7ba7b810-9dad-41d1-80b4-00c04fd430c8";

export class Served {
  readonly io: Server;
  readonly url: string;
  readonly chat: ChatServer;
  readonly orders: ChatOrderServer;
  readonly cluster: ClusterServer;
  readonly shards: ClusterShardServer;
  /** Calls of handlers between servers: the event and its arguments. */
  readonly heard: unknown[][] = [];
  readonly violations: Violation[] = [];
  /** `event: error` */
  readonly errors: string[] = [];

  private constructor(io: Server, url: string) {
    this.io = io;
    this.url = url;
    const options = {
      onViolation: (violation: Violation) => void this.violations.push(violation),
      onError: (error: unknown, { event }: { readonly event: string }) => void this.errors.push(`${event}: ${error}`),
    };
    this.chat = createChatServer(io, { ...options, authenticate: ({ auth }) => ({ userId: auth.token }) });
    this.orders = createChatOrderServer(io, options);
    // Clients of "/" are those of the chat.
    this.cluster = createClusterServer(io, { ...options, onSkew: "ignore" });
    this.shards = createClusterShardServer(io, options);
    this.chat.serverSide.on.cacheInvalidated((id) => this.heard.push(["cacheInvalidated", id]));
    this.cluster.serverSide.on.elected((...args) => this.heard.push(["elected", ...args]));
    this.cluster.serverSide.on.loads((...args) => this.heard.push(["loads", ...args]));
    this.chat.onConnection((socket) => void socket.on.typing((room) => socket.join(room)));
  }

  static async start(options: Partial<ServerOptions>): Promise<Served> {
    const http = createHttpServer();
    const io = new Server(http, options);
    await new Promise<void>((listening) => {
      // Exclusive, for workers of one cluster share a port otherwise.
      http.listen({ port: 0, host: "127.0.0.1", exclusive: true }, listening);
    });
    // An object, as it listens on TCP.
    const { port } = http.address() as AddressInfo;
    return new Served(io, `http://127.0.0.1:${port}`);
  }
}
