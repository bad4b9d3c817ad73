// Starts the cluster of examples/cluster, until it is told to end.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { prepareExample } from "./example.mjs";

const example = join(dirname(dirname(fileURLToPath(import.meta.url))), "examples", "cluster");

prepareExample(example, "chat");
const primary = spawn(process.execPath, [join(example, "out/main.js")], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => primary.kill(signal));
primary.on("exit", (code) => process.exit(code ?? 1));
