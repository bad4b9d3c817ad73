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
  /** The absolute path of what stands at a path, links resolved. */
  realPath(path: string): HostResult<string>;
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
  /** Older versions of the files; absent where the host has none. */
  readonly revisions?: Revisions;
}

/** What version control keeps: each file as it was at each revision. */
export interface Revisions {
  /** What `name` (a branch, a tag, a commit) means in the repository that the file `near` lies in. */
  open(name: string, near: string): { readonly value: Revision } | { readonly failure: RevisionFailure };
}

export interface RevisionFailure {
  readonly reason: /** Git is not installed. */
    | "no-git"
    /** The file lies in no repository. */
    | "no-repository"
    /** There is no such revision. */
    | "unknown"
    /** There is none here, and the repository holds only a part of its history. */
    | "shallow"
    /** A branch and a tag have this name. */
    | "ambiguous"
    /** What else Git said. */
    | "other";
  readonly message: string;
}

/** The files of one revision. Paths are from the root of the repository. */
export interface Revision {
  /** Where the file that was named when it was opened lies today. */
  readonly path: string;
  readFile(path: string, maxBytes: number): HostResult<string>;
  /** Where the file that lies at `path` today lay then, if it was renamed since. */
  pathBefore(path: string): string | undefined;
}
