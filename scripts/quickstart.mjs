// Generates the quickstart's code with the built command line, compiles it with the example's own, and runs it.
// Takes another folder than examples/quickstart as its argument.
import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { prepareExample } from "./example.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const example = resolve(process.argv[2] ?? join(root, "examples", "quickstart"));

prepareExample(example, "quickstart");
process.exitCode = spawnSync(process.execPath, [join(example, "out/main.js")], { stdio: "inherit" }).status ?? 1;
