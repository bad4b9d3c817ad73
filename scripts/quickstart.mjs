// Generates the quickstart's code with the built command line, compiles it with the example's own, and runs it.
// Takes another folder than examples/quickstart as its argument.
import { execFileSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const example = resolve(process.argv[2] ?? join(root, "examples", "quickstart"));

run(join(root, "bin/socket-contract.js"), "generate", "quickstart.events.yaml", "--out", "quickstart", "--quiet");
run(join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.json");
run(join(example, "out/main.js"));

/** Ends with the script's own exit code where it is not 0. */
function run(script, ...args) {
  try {
    execFileSync(process.execPath, [script, ...args], { cwd: example, stdio: "inherit" });
  } catch (error) {
    process.exit(error.status ?? 1);
  }
}
