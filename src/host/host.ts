/** The host: files and the directory they are seen from, as an interface, so that tests can do without a disk. */

/** Why the host could not do what was asked, in words for the user; `code` as Node gives it (`ENOENT`, `EACCES`, …). */
export interface HostFailure {
  readonly code: string;
  readonly message: string;
}

export type HostResult<T> = { readonly value: T } | { readonly failure: HostFailure };

/** Paths are slash-separated, relative to `cwd` or absolute. Nothing here throws. */
export interface Host {
  readonly cwd: string;
  /** UTF-8 text. Larger files than `maxBytes` fail with the code `EFBIG`; bytes that are not UTF-8 with `EILSEQ`. */
  readFile(path: string, maxBytes: number): HostResult<string>;
  /** Names and kinds of what is directly in a directory. */
  readDirectory(path: string): HostResult<readonly DirectoryEntry[]>;
  /** What stands at a path, following links; `undefined` where nothing does. */
  kindOf(path: string): HostResult<"file" | "directory" | "other" | undefined>;
  makeDirectory(path: string): HostResult<void>;
  /** Whole or not at all: `text` is written beside and moved into place. Fails where it cannot be. */
  writeFile(path: string, text: string): HostResult<void>;
  /** Moves over what is there. */
  rename(from: string, to: string): HostResult<void>;
  removeFile(path: string): HostResult<void>;
  removeDirectory(path: string): HostResult<void>;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "other";
}
