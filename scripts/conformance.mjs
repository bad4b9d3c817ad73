// Runs the JSON Schema test suite through the tool: npm run conformance -- <folder that has tests/draft2020-12>.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import "./embed.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Below node_modules, where the packages that stay outside of the bundle are found.
const outfile = join(root, "node_modules/.cache/socket-contract/conformance.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["test/conformance/main.ts"],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
});
await import(outfile);
