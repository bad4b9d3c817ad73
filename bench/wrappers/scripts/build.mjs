/** Builds the tool, the emitted server and every contestant into `dist/`. */

import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { build } from "esbuild";
import { CONTESTANTS } from "./contestants.mjs";

const TOOL = "../../bin/socket-contract.js";

process.chdir(new URL("..", import.meta.url).pathname);
rmSync("dist", { recursive: true, force: true });
execFileSync("node", ["scripts/build.mjs", "--no-types"], { cwd: "../..", stdio: "inherit" });
const output = ["--out", "dist/chat", "--target", "server", "--outbound", "enforce", "--quiet"];
execFileSync("node", [TOOL, "generate", "catalogs/chat.events.yaml", ...output], { stdio: "inherit" });
await build({
  entryPoints: ["app", ...CONTESTANTS.map(({ id }) => id)].map((name) => `contestants/${name}.ts`),
  outdir: "dist/run",
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  logLevel: "error",
  outExtension: { ".js": ".mjs" },
});
