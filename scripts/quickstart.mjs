// Generates the quickstart's code with the built command line, compiles it with the example's own, and runs it.
// Takes another folder than examples/quickstart as its argument.
import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const example = resolve(process.argv[2] ?? join(root, "examples", "quickstart"));

prepare(join(root, "bin/socket-contract.js"), "generate", "quickstart.events.yaml", "--out", "quickstart");
prepare(join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.json");
process.exitCode = spawnSync(process.execPath, [join(example, "out/main.js")], { stdio: "inherit" }).status ?? 1;

/** Says nothing unless it fails, and ends then with the script's own exit code. */
function prepare(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: example, encoding: "utf8" });
  if (status === 0) return;
  console.error(stdout + stderr);
  process.exit(status ?? 1);
}
