import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { isAbsolute, join } from "node:path";
import { gitRevisions } from "./git.js";
import type { DirectoryEntry, FileKind, Host, HostResult } from "./host.js";
import { decode, failureOf, Refused } from "./text.js";

/** The disk, seen from `directory` (absolute). */
export function nodeHost(directory: string): Host {
  const at = (path: string): string => (isAbsolute(path) ? path : join(directory, path));
  return {
    cwd: directory.replaceAll("\\", "/"),
    readFile: (path, maxBytes) => attempt(() => readText(at(path), maxBytes)),
    readDirectory: (path) => attempt(() => list(at(path))),
    kindOf: (path) => attempt(() => kindAt(at(path))),
    realPath: (path) => attempt(() => realpathSync(at(path)).replaceAll("\\", "/")),
    makeDirectory: (path) => attempt(() => mkdirSync(at(path))),
    createFile: (path, text) => attempt(() => create(at(path), text)),
    copyFile: (from, to) => attempt(() => copyFileSync(at(from), at(to), constants.COPYFILE_EXCL)),
    rename: (from, to) => attempt(() => renameSync(at(from), at(to))),
    removeFile: (path) => attempt(() => unlinkSync(at(path))),
    removeDirectory: (path) => attempt(() => rmdirSync(at(path))),
    revisions: gitRevisions(at),
  };
}

function attempt<T>(operation: () => T): HostResult<T> {
  try {
    return { value: operation() };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function readText(path: string, maxBytes: number): string {
  const file = openSync(path, "r");
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new Refused("EISDIR");
    if (stat.size > maxBytes) throw new Refused("EFBIG");
    return decode(readFileSync(file), maxBytes);
  } finally {
    closeSync(file);
  }
}

function list(path: string): DirectoryEntry[] {
  return readdirSync(path, { withFileTypes: true })
    .map(
      (entry): DirectoryEntry => ({
        name: entry.name,
        kind: entry.isFile() ? "file" : entry.isDirectory() ? "directory" : "other",
      }),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindAt(path: string): FileKind | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  return stat.isFile() ? "file" : stat.isDirectory() ? "directory" : "other";
}

/** On the disk when it returns: a rename that follows must not bring an empty file into place after a power cut. */
function create(path: string, text: string): void {
  const file = openSync(path, "wx");
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
