import { describeWithRedis, RedisServer } from "../support/redis.js";
import type { AdapterName } from "./adapters.js";
import { specifyDeath } from "./death.js";
import { startCluster } from "./processes.js";
import { specifyRecovery } from "./recovery.js";
import { specify } from "./specification.js";

describe("many processes, with @socket.io/cluster-adapter", () => {
  const start = () => startCluster({ adapter: "cluster-adapter" });
  specify(start);
  specifyDeath(start);
});

const overRedis: readonly AdapterName[] = ["redis-adapter", "redis-streams-adapter"];

describeWithRedis.each(overRedis)("many processes over Redis, with @socket.io/%s", (adapter) => {
  let redis: RedisServer;
  const start = () => startCluster({ adapter, redisPort: redis.port });

  beforeAll(async () => {
    redis = await RedisServer.start();
  });
  specify(start);
  specifyDeath(start);
  if (adapter === "redis-streams-adapter") {
    specifyRecovery(() => startCluster({ adapter, redisPort: redis.port, recoveryMs: 60_000 }));
  }
  afterAll(() => redis.stop());
});
