// Sends hostile values through the golden cases' guards: VALUES=10000000 SEED=1 node scripts/values.mjs
import { runBundled } from "./run-bundled.mjs";

await runBundled("test/hostile/values/main.ts", "values");
