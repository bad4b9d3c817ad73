/** Puts the project on a disk. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectFiles } from "./files.js";
import type { Version } from "./snippet.js";

const PACKAGES = [
  "socket.io",
  "socket.io-client",
  "@socket.io/redis-emitter",
  "@socket.io/component-emitter",
  "mitt",
  "@types/node",
];

/** The directory that it was written to, with packages linked as workspaces link them, and its code generated. */
export function writeProject(version: Version): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), `socket-contract-scan-${version}-`)));
  for (const [path, text] of projectFiles(version).files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  for (const name of PACKAGES) link(directory, name, join(process.cwd(), "node_modules", name));
  link(directory, "@shop/shared", join(directory, "packages/shared"));
  execFileSync(process.execPath, [join(process.cwd(), "bin/socket-contract.js"), "generate"], {
    cwd: directory,
    stdio: "pipe",
  });
  return directory;
}

function link(directory: string, name: string, target: string): void {
  const path = join(directory, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}
