import { describeWithRedis, RedisServer } from "../support/redis.js";
import { type RedisAdapterName, startInProcess } from "./in-process.js";
import { specify } from "./specification.js";

const adapters: readonly RedisAdapterName[] = ["redis-adapter", "redis-streams-adapter"];

describeWithRedis.each(adapters)("many nodes over Redis, with @socket.io/%s", (adapter) => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await RedisServer.start();
  });
  specify(() => startInProcess(redis, adapter));
  afterAll(() => redis.stop());
});
