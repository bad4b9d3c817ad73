/** Bytes to text, and why that, or whatever else was asked of a system, did not work. */

import type { HostFailure } from "./host.js";

export class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** UTF-8, and no more than `maxBytes` of it; throws otherwise. */
export function decode(bytes: Uint8Array, maxBytes: number): string {
  // A pipe or a device has no size to look at before it is read.
  if (bytes.length > maxBytes) throw new Refused("EFBIG");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused("EILSEQ");
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

export function failureOf(error: unknown): HostFailure {
  const isObject = typeof error === "object" && error !== null;
  const code = isObject && "code" in error && typeof error.code === "string" ? error.code : "UNKNOWN";
  const message = isObject && "message" in error ? String(error.message) : String(error);
  return { code, message: REASONS[code] ?? message };
}
