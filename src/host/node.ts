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
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { isAbsolute, join } from "node:path";
import type { DirectoryEntry, FileKind, Host, HostFailure, HostResult } from "./host.js";

/** The disk, seen from `directory` (absolute). */
export function nodeHost(directory: string): Host {
  const at = (path: string): string => (isAbsolute(path) ? path : join(directory, path));
  return {
    cwd: directory.replaceAll("\\", "/"),
    readFile: (path, maxBytes) => attempt(() => readText(at(path), maxBytes)),
    readDirectory: (path) => attempt(() => list(at(path))),
    kindOf: (path) => attempt(() => kindAt(at(path))),
    makeDirectory: (path) => attempt(() => mkdirSync(at(path))),
    createFile: (path, text) => attempt(() => create(at(path), text)),
    copyFile: (from, to) => attempt(() => copyFileSync(at(from), at(to), constants.COPYFILE_EXCL)),
    rename: (from, to) => attempt(() => renameSync(at(from), at(to))),
    removeFile: (path) => attempt(() => unlinkSync(at(path))),
    removeDirectory: (path) => attempt(() => rmdirSync(at(path))),
  };
}

class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
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

function decode(bytes: Uint8Array, maxBytes: number): string {
  // A pipe or a device has no size to look at before it is read.
  if (bytes.length > maxBytes) throw new Refused("EFBIG");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused("EILSEQ");
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

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or directory",
  EACCES: "permission denied",
  EPERM: "the operation is not permitted",
  EISDIR: "it is a directory",
  ENOTDIR: "a part of the path is a file, not a directory",
  EEXIST: "it is there already",
  ENOSPC: "no space is left on the disk",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  EFBIG: "it is too large",
  EILSEQ: "it is not UTF-8 text",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
  EBUSY: "it is in use",
  EIO: "the disk failed to read or write",
};

function failureOf(error: unknown): HostFailure {
  const isObject = typeof error === "object" && error !== null;
  const code = isObject && "code" in error && typeof error.code === "string" ? error.code : "UNKNOWN";
  const message = isObject && "message" in error ? String(error.message) : String(error);
  return { code, message: REASONS[code] ?? message };
}
