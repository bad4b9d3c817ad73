// Runs a program of the tests without jest: bundled into one module.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import "./embed.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export async function runBundled(entryPoint, name) {
  await import(await bundle(entryPoint, name));
}

/** The path of the module. */
export async function bundle(entryPoint, name) {
  // Below node_modules, where the packages that stay outside of the bundle are found.
  const outfile = join(root, `node_modules/.cache/socket-contract/${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return outfile;
}
