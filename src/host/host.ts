/** The host: files and the directory they are seen from, as an interface, so that everything can run without a disk. */

/** Why the host could not do what was asked; `code` as Node gives it (`ENOENT`, `EACCES`, …), `message` in words. */
export interface HostFailure {
  readonly code: string;
  readonly message: string;
}

export type HostResult<T> = { readonly value: T } | { readonly failure: HostFailure };

export type FileKind = "file" | "directory" | "other";

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/** Paths are slash-separated, relative to `cwd` or absolute. Nothing here throws. */
export interface Host {
  /** Absolute. */
  readonly cwd: string;
  /** UTF-8 text. A file of more than `maxBytes` fails with `EFBIG`, bytes that are not UTF-8 with `EILSEQ`. */
  readFile(path: string, maxBytes: number): HostResult<string>;
  /** What is directly in a directory, sorted by name. */
  readDirectory(path: string): HostResult<readonly DirectoryEntry[]>;
  /** What stands at a path, following links; undefined where nothing does. */
  kindOf(path: string): HostResult<FileKind | undefined>;
  /** One directory, whose parent is there. */
  makeDirectory(path: string): HostResult<void>;
  /** A new file; fails where one is. May leave a part of it behind when it fails. */
  createFile(path: string, text: string): HostResult<void>;
  /** Byte for byte, to a place where nothing is. */
  copyFile(from: string, to: string): HostResult<void>;
  /** Takes the place of what is there. */
  rename(from: string, to: string): HostResult<void>;
  removeFile(path: string): HostResult<void>;
  /** An empty directory. */
  removeDirectory(path: string): HostResult<void>;
}
