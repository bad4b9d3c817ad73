// Says what to do in a fresh clone, where what follows would fail with a stack trace.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

if (!existsSync(fileURLToPath(new URL("../node_modules/esbuild", import.meta.url)))) {
  console.error('The packages that this project needs are not installed. Run "npm ci" first.');
  process.exit(1);
}
