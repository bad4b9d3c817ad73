/** Builds every contestant into `dist/`: emitted guards, transformed and compiled code, and the bundles that are run. */

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { writeAjv } from "./build/ajv.mjs";
import { writeThousand } from "./build/thousand.mjs";
import { transformTypia } from "./build/typia.mjs";
import { CONTESTANTS, contestantsIn, MODES, SHAPES } from "./contestants.mjs";

const TOOL = "../../bin/socket-contract.js";
const DIST = "dist/run";

process.chdir(new URL("..", import.meta.url).pathname);
rmSync("dist", { recursive: true, force: true });
mkdirSync("dist/entries", { recursive: true });

console.error("building the tool, the contestants and a thousand types");
execFileSync("node", ["scripts/build.mjs", "--no-types"], { cwd: "../..", stdio: "inherit" });
for (const mode of MODES) generate(`catalogs/${mode}.events.yaml`, `dist/${mode}`);
writeAjv();
transformTypia("typia", {});
transformTypia("typia-finite", { finite: true });
await bundleContestants();
await bundleSizes();
await bundle({ entryPoints: ["inputs/flat.ts", "inputs/chat.ts"], outdir: "dist/run/inputs" });
const thousand = writeThousand();
generate("dist/thousand/thousand.events.yaml", "dist/thousand/ours");
await bundle({ entryPoints: thousand, outdir: "dist/run/load" });

function generate(catalog, out) {
  execFileSync("node", [TOOL, "generate", catalog, "--out", out, "--target", "server", "--quiet"], {
    stdio: "inherit",
  });
}

async function bundle(options) {
  await build({
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    outExtension: { ".js": ".mjs" },
    ...options,
  });
}

async function bundleContestants() {
  for (const { id, shapes = SHAPES } of CONTESTANTS) {
    const entryPoints = shapes.map((shape) => sourceOf(id, shape));
    await bundle({ entryPoints, outdir: `${DIST}/${id}` });
  }
}

/** What a project ships for the strict chat: the check alone, and with the collection of errors. */
async function bundleSizes() {
  for (const { id } of contestantsIn("chat")) {
    const from = JSON.stringify(`../../${sourceOf(id, "chat")}`);
    writeFileSync(`dist/entries/${id}-check.mjs`, `export { strict } from ${from};\n`);
    writeFileSync(`dist/entries/${id}-errors.mjs`, `export { strict, strictErrors } from ${from};\n`);
    const names = id === "by-hand" ? ["check"] : ["check", "errors"];
    const entryPoints = names.map((name) => `dist/entries/${id}-${name}.mjs`);
    await bundle({ entryPoints, outdir: "dist/run/size", minify: true });
  }
}

function sourceOf(id, shape) {
  return id.startsWith("typia") ? `dist/${id}/${shape}.js` : `contestants/${id}/${shape}.ts`;
}
