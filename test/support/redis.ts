/** Redis for tests under jest. */

import { hasRedis } from "./redis-server.js";

export { RedisServer } from "./redis-server.js";

/**
 * `describe` for tests over Redis. They are left out where there is no redis-server, which the last lines of the run say
 * (`left-out.mjs`), and fail there under REQUIRE_REDIS=1.
 */
export const describeWithRedis: typeof describe | typeof describe.skip =
  hasRedis || process.env["REQUIRE_REDIS"] === "1" ? describe : describe.skip;
