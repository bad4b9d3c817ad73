import { posix } from "node:path";
import type { DirectoryEntry, Host, HostResult } from "./host.js";

/** A host without a disk. `files` maps paths (relative to `/`) to texts and shows what was written. */
export function memoryHost(files: Map<string, string>): Host {
  const directories = new Set<string>(["/"]);
  const at = (path: string): string => posix.resolve("/", path);
  const texts = new Map([...files].map(([path, text]) => [at(path), text]));
  for (const path of texts.keys()) addParents(directories, path);
  const key = (path: string): string => path.slice(1);
  const put = (path: string, text: string): void => {
    texts.set(path, text);
    files.set(key(path), text);
  };
  const drop = (path: string): void => {
    texts.delete(path);
    files.delete(key(path));
  };
  return {
    cwd: "/",
    readFile(path, maxBytes) {
      const text = texts.get(at(path));
      if (text === undefined) return failed(directories.has(at(path)) ? "EISDIR" : "ENOENT", "there is no such file");
      return text.length > maxBytes ? failed("EFBIG", "it is too large") : { value: text };
    },
    readDirectory(path) {
      const directory = at(path);
      if (!directories.has(directory)) return failed("ENOENT", "there is no such directory");
      return { value: entriesOf(directory, texts, directories) };
    },
    kindOf(path) {
      if (texts.has(at(path))) return { value: "file" };
      return { value: directories.has(at(path)) ? "directory" : undefined };
    },
    realPath(path) {
      const known = texts.has(at(path)) || directories.has(at(path));
      return known ? { value: at(path) } : failed("ENOENT", "there is no such file");
    },
    makeDirectory(path) {
      if (texts.has(at(path)) || directories.has(at(path))) return failed("EEXIST", "it is there already");
      directories.add(at(path));
      return { value: undefined };
    },
    createFile(path, text) {
      if (texts.has(at(path))) return failed("EEXIST", "it is there already");
      if (!directories.has(posix.dirname(at(path)))) return failed("ENOENT", "there is no such directory");
      put(at(path), text);
      return { value: undefined };
    },
    copyFile(from, to) {
      const text = texts.get(at(from));
      if (text === undefined) return failed("ENOENT", "there is no such file");
      if (texts.has(at(to))) return failed("EEXIST", "it is there already");
      put(at(to), text);
      return { value: undefined };
    },
    rename(from, to) {
      const text = texts.get(at(from));
      if (text === undefined) return failed("ENOENT", "there is no such file");
      drop(at(from));
      put(at(to), text);
      return { value: undefined };
    },
    removeFile(path) {
      if (!texts.has(at(path))) return failed("ENOENT", "there is no such file");
      drop(at(path));
      return { value: undefined };
    },
    removeDirectory(path) {
      directories.delete(at(path));
      return { value: undefined };
    },
  };
}

function failed<T>(code: string, message: string): HostResult<T> {
  return { failure: { code, message } };
}

function addParents(directories: Set<string>, path: string): void {
  for (let parent = posix.dirname(path); parent !== "/"; parent = posix.dirname(parent)) directories.add(parent);
}

function entriesOf(
  directory: string,
  texts: ReadonlyMap<string, string>,
  directories: ReadonlySet<string>,
): DirectoryEntry[] {
  const inside = (path: string): boolean => path !== directory && posix.dirname(path) === directory;
  return [
    ...[...texts.keys()].filter(inside).map((path): DirectoryEntry => ({ name: posix.basename(path), kind: "file" })),
    ...[...directories]
      .filter(inside)
      .map((path): DirectoryEntry => ({ name: posix.basename(path), kind: "directory" })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}
