import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blocksOf } from "../support/markdown/blocks.js";
import { describeWithRedis, RedisServer } from "../support/redis.js";
import type { AdapterName } from "./adapters.js";
import { specifyDeath } from "./death.js";
import { startCluster } from "./processes.js";
import { specifyRecovery } from "./recovery.js";
import { specify } from "./specification.js";
import { twoOf, untilSo } from "./wait.js";

describe("many processes, with @socket.io/cluster-adapter", () => {
  const start = () => startCluster({ adapter: "cluster-adapter" });
  specify(start);
  specifyDeath(start);

  test("leaves no listener behind, as docs/scaling.md shows it", async () => {
    const shown = blocksOf("docs/scaling.md").map(({ text }) => text.trim());
    expect(shown).toContain(readFileSync(join(__dirname, "tidy-adapter.ts"), "utf8").trim());
    const cluster = await start();
    const [node] = await twoOf(cluster);
    const listeners = () => node.run(() => process.listenerCount("message"));
    const before = await listeners();
    await node.run(({ shards }) => {
      for (let shard = 0; shard < 100; shard++) shards.at({ shard }).emit.status("nobody hears it");
    });
    expect(await listeners()).toBe(before + 100);
    await untilSo(async () => (await listeners()) === before, "the listeners to go");
    await cluster.close();
  });
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
