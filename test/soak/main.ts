/** `npm run soak -- --minutes 10 --seed 1`: honest and hostile clients on workers that die, and an account of it all. */

import { parseArgs } from "node:util";
import { RedisServer } from "../support/redis-server.js";
import { conditionsOf } from "./conditions.js";
import { tableOf } from "./print.js";
import { Soak } from "./soak.js";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string", default: "1" } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  throw new Error("--minutes takes a number above 0, and --seed a whole number");
}

const redis = await RedisServer.start();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void redis.stop().finally(() => process.exit(1)));
}
try {
  const outcome = await new Soak({ minutes, seed, redisPort: redis.port }).run();
  const conditions = conditionsOf(outcome);
  console.log(tableOf(outcome, conditions));
  process.exitCode = conditions.every(({ holds }) => holds) ? 0 : 1;
} finally {
  await redis.stop();
}
