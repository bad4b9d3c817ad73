import { join } from "node:path";
import type { Host } from "../../../src/host/host.js";
import { nodeHost } from "../../../src/host/node.js";

const TSCONFIG = JSON.stringify({
  compilerOptions: { target: "es2022", lib: ["es2023"], module: "nodenext", strict: true, types: ["node"] },
  include: ["*.ts", "**/*.ts"],
});

/** A folder below the project's node_modules as a TypeScript project of its own, without a tsconfig.json in each. */
export function typeScriptFolder(folder: string): Host {
  const host = nodeHost(folder);
  const isConfig = (path: string): boolean => path === join(folder, "tsconfig.json") || path === "tsconfig.json";
  return {
    ...host,
    readFile: (path, maxBytes) => (isConfig(path) ? { value: TSCONFIG } : host.readFile(path, maxBytes)),
    kindOf: (path) => (isConfig(path) ? { value: "file" } : host.kindOf(path)),
  };
}
