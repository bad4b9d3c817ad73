/** Nodes in this process, that meet in a Redis. */

import { createAdapter as createPubSubAdapter } from "@socket.io/redis-adapter";
import { createAdapter as createStreamsAdapter } from "@socket.io/redis-streams-adapter";
import type { Redis } from "ioredis";
import type { ServerOptions } from "socket.io";
import type { RedisServer } from "../support/redis.js";
import type { Action, AdapterName, Cluster, Data, Node } from "./node.js";
import { Served } from "./served.js";

class InProcessNode implements Node {
  readonly served: Served;
  readonly #connections: readonly Redis[];

  constructor(served: Served, connections: readonly Redis[]) {
    this.served = served;
    this.#connections = connections;
  }

  get url(): string {
    return this.served.url;
  }

  async run<Argument extends Data | undefined, Result>(
    action: Action<Argument, Result>,
    argument?: Argument,
  ): Promise<Result> {
    // The overloads of Node.run ask for an argument wherever the action has one.
    return await action(this.served, argument as Argument);
  }

  /** Its Redis is gone, and so are its clients: for the others there is no difference to a process that ended. */
  async kill(): Promise<void> {
    for (const connection of this.#connections) connection.disconnect();
    this.served.io.engine.close();
    this.served.io.httpServer.close();
  }
}

export type RedisAdapterName = Exclude<AdapterName, "cluster-adapter">;

export async function startInProcess(
  redis: RedisServer,
  adapter: RedisAdapterName,
  options: Partial<ServerOptions> = {},
): Promise<Cluster & { readonly nodes: readonly InProcessNode[] }> {
  const nodes = await Promise.all([startNode(redis, adapter, options), startNode(redis, adapter, options)]);
  return {
    nodes,
    async close() {
      for (const { served } of nodes) await served.io.close();
    },
  };
}

async function startNode(redis: RedisServer, adapter: RedisAdapterName, options: Partial<ServerOptions>) {
  const connections = [redis.client(), redis.client()] as const;
  const made = adapter === "redis-adapter" ? createPubSubAdapter(...connections) : streamsAdapter(connections[0]);
  return new InProcessNode(await Served.start({ ...options, adapter: made }), connections);
}

function streamsAdapter(connection: Redis) {
  // It ends with the poll that is under way.
  return createStreamsAdapter(connection, { blockTimeInMs: 50 });
}
