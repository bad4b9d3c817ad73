/** Where files stand for tools that know the repository, and not the directory in which a command was run. */

import { posix } from "node:path";
import { CONFIG_NAME } from "../commands/config.js";
import type { Host } from "../host/host.js";

export interface Tree {
  /** Seen from the repository's root; absolute where it lies outside. */
  pathOf(file: string): string;
  /** Whether the file stands on the disk; one of an older revision does not. */
  has(file: string): boolean;
}

/** The repository's root counts; without one the directory of the config; without both the working directory. */
export function treeOf(host: Host): Tree {
  const root = above(host, ".git") ?? above(host, CONFIG_NAME) ?? host.cwd;
  return {
    pathOf(file) {
      const absolute = posix.resolve(host.cwd, file);
      const path = posix.relative(root, absolute);
      return path === ".." || path.startsWith("../") ? absolute : path;
    },
    has(file) {
      const kind = host.kindOf(file);
      return "value" in kind && kind.value === "file";
    },
  };
}

/** The nearest directory, from the working directory upwards, in which something of that name stands. */
function above(host: Host, name: string): string | undefined {
  for (let directory = host.cwd; ; directory = posix.dirname(directory)) {
    const kind = host.kindOf(posix.join(directory, name));
    if ("value" in kind && kind.value !== undefined) return directory;
    if (posix.dirname(directory) === directory) return undefined;
  }
}
