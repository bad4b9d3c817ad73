// Honest and hostile clients on workers that die: npm run soak -- --minutes 10 --seed 1
import { bundle } from "./run-bundled.mjs";

for (const program of ["worker", "honest", "hostile"]) await bundle(`test/soak/${program}/main.ts`, `soak/${program}`);
await import(await bundle("test/soak/main.ts", "soak/main"));
