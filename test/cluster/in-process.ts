/** Two nodes in this process, for tests that look into them; they meet in a Redis. */

import { createAdapter } from "@socket.io/redis-adapter";
import type { RedisServer } from "../support/redis.js";
import type { Action, Cluster, Data, Node } from "./node.js";
import { Served } from "./served.js";

class InProcessNode implements Node {
  readonly served: Served;

  constructor(served: Served) {
    this.served = served;
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

  kill(): never {
    throw new Error("This would be the end of the test, too");
  }
}

export async function startInProcess(
  redis: RedisServer,
): Promise<Cluster & { readonly nodes: readonly InProcessNode[] }> {
  const start = () => Served.start({ adapter: createAdapter(redis.client(), redis.client()) });
  const nodes = (await Promise.all([start(), start()])).map((served) => new InProcessNode(served));
  return {
    nodes,
    async close() {
      for (const { served } of nodes) await served.io.close();
    },
  };
}
