/** Files as the compiler asks for them, over a host. It reads; nothing it is told to write reaches the host. */

import { posix } from "node:path";
import type { FileSystemHost } from "ts-morph";
import type { Host } from "../host/host.js";

/** A larger source file is no source file. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Too large, or no text. */
const NO_SOURCE: ReadonlySet<string> = new Set(["EFBIG", "EILSEQ"]);

export function fileSystemOf(host: Host): FileSystemHost {
  const kindOf = (path: string): string | undefined => {
    const kind = host.kindOf(path);
    return "value" in kind ? kind.value : undefined;
  };
  const read = (path: string): string => {
    const file = host.readFile(path, MAX_BYTES);
    if ("value" in file) return file.value;
    // Videos are called .ts, too. A project with one among its files is read without it.
    if (NO_SOURCE.has(file.failure.code) && !path.endsWith(".json")) return "";
    throw Object.assign(new Error(file.failure.message), { code: file.failure.code });
  };
  return {
    isCaseSensitive: () => true,
    getCurrentDirectory: () => host.cwd,
    readFileSync: read,
    readFile: async (path) => read(path),
    fileExistsSync: (path) => kindOf(path) === "file",
    fileExists: async (path) => kindOf(path) === "file",
    directoryExistsSync: (path) => kindOf(path) === "directory",
    directoryExists: async (path) => kindOf(path) === "directory",
    realpathSync: (path) => {
      const real = host.realPath(path);
      return "value" in real ? real.value : path;
    },
    readDirSync: (path) => {
      const entries = host.readDirectory(path);
      if ("failure" in entries) return [];
      return entries.value.map(({ name }) => {
        const full = posix.join(path, name);
        const kind = kindOf(full);
        return { name: full, isFile: kind === "file", isDirectory: kind === "directory", isSymlink: false };
      });
    },
    ...readOnly,
  };
}

const refuse = (): never => {
  throw new Error("The compiler writes no files.");
};

const readOnly = {
  delete: refuse,
  deleteSync: refuse,
  writeFile: refuse,
  writeFileSync: refuse,
  mkdir: refuse,
  mkdirSync: refuse,
  move: refuse,
  moveSync: refuse,
  copy: refuse,
  copySync: refuse,
  glob: refuse,
  globSync: refuse,
};
