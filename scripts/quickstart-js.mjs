// Generates the quickstart's code as JavaScript, once as ES modules and once as CommonJS, and runs both as they are.
// Takes another folder than examples/quickstart-js as its argument.
import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./example.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const example = resolve(process.argv[2] ?? join(root, "examples", "quickstart-js"));
const catalog = join(root, "examples/quickstart/quickstart.events.yaml");

// The package.json in each folder says which module system it is.
for (const system of ["esm", "commonjs"]) {
  const folder = join(example, system);
  run(folder, join(root, "bin/socket-contract.js"), "generate", catalog, "--language", "js", "--out", "quickstart");
  console.log(`As ${system}:`);
  const { status } = spawnSync(process.execPath, [join(folder, "main.js")], { stdio: "inherit" });
  process.exitCode ||= status ?? 1;
}
