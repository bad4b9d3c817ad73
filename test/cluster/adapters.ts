/** The adapters that connect the nodes of a cluster. */

import { createAdapter as createPubSubAdapter } from "@socket.io/redis-adapter";
import { createAdapter as createStreamsAdapter } from "@socket.io/redis-streams-adapter";
import { Redis } from "ioredis";
import type { ServerOptions } from "socket.io";
import { createTidyAdapter } from "./tidy-adapter.js";

/** As their packages are named. */
export type AdapterName = "cluster-adapter" | "redis-adapter" | "redis-streams-adapter";

/** What every node of a cluster is started with. */
export interface Setting {
  readonly adapter: AdapterName;
  /** Where the nodes meet, but for those of the cluster adapter. */
  readonly redisPort?: number;
  /** Of connection state recovery; absent where it is off. */
  readonly recoveryMs?: number;
}

export function optionsOf({ adapter, redisPort = 0, recoveryMs }: Setting): Partial<ServerOptions> {
  const recovery =
    recoveryMs === undefined ? {} : { connectionStateRecovery: { maxDisconnectionDuration: recoveryMs } };
  return { ...recovery, adapter: factoryOf(adapter, redisPort) };
}

function factoryOf(adapter: AdapterName, redisPort: number) {
  switch (adapter) {
    case "cluster-adapter":
      return createTidyAdapter();
    case "redis-adapter":
      return createPubSubAdapter(new Redis(redisPort), new Redis(redisPort));
    case "redis-streams-adapter":
      return createStreamsAdapter(new Redis(redisPort));
    default:
      return adapter satisfies never;
  }
}
