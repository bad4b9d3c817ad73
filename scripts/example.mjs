// Makes an example ready to run: generates its code with the built command line, and compiles it with the example's own.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** `contract` is the name of the catalog, and of the folder of what is generated. */
export function prepareExample(folder, contract) {
  run(folder, join(root, "bin/socket-contract.js"), "generate", `${contract}.events.yaml`, "--out", contract);
  run(folder, join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.json");
}

/** Says nothing unless it fails, and ends then with the script's own exit code. */
export function run(cwd, script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: "utf8" });
  if (status === 0) return;
  console.error(stdout + stderr);
  process.exit(status ?? 1);
}
