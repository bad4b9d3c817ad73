import { posix } from "node:path";
import type { Host, HostFailure, HostResult } from "./host.js";

/** What is to become of one file: its new text, or nothing where it is to be removed. */
export interface Change {
  readonly path: string;
  readonly text: string | undefined;
}

/** Why nothing was changed; `kept` names the copies of old files that could not be moved back into their places. */
export interface ReplaceFailure {
  readonly path: string;
  readonly failure: HostFailure;
  readonly kept: readonly string[];
}

/**
 * All of the changes, or none. Every new text and a copy of every old file are written beside their places first; then
 * the new ones are moved in, each at once, and the first failure moves the copies back. Missing directories are made,
 * and removed again on failure.
 */
export function replaceFiles(host: Host, changes: readonly Change[]): ReplaceFailure | undefined {
  const transaction = new Transaction(host);
  for (const change of changes) {
    const failure = transaction.stage(change);
    if (failure) return transaction.undo(change.path, failure);
  }
  for (const change of changes) {
    const failure = transaction.move(change);
    if (failure) return transaction.undo(change.path, failure);
  }
  transaction.finish();
  return undefined;
}

/** A step of the way back that failed may work at the second try; more than a few say that it will not. */
const TRIES = 3;

class Transaction {
  readonly #host: Host;
  readonly #madeDirectories: string[] = [];
  /** Files of ours beside their places. */
  readonly #beside = new Set<string>();
  readonly #changed: string[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  stage({ path, text }: Change): HostFailure | undefined {
    const failure = this.#makeDirectories(posix.dirname(path)) ?? this.#saveOld(path);
    if (failure || text === undefined) return failure;
    const staged = this.#claim(path, "new");
    return failureIn(this.#host.createFile(staged, text));
  }

  move({ path, text }: Change): HostFailure | undefined {
    const result = text === undefined ? this.#host.removeFile(path) : this.#host.rename(besideOf(path, "new"), path);
    const failure = failureIn(result);
    if (failure) return failure;
    this.#beside.delete(besideOf(path, "new"));
    this.#changed.push(path);
    return undefined;
  }

  finish(): void {
    for (const beside of this.#beside) this.#insist(() => this.#host.removeFile(beside));
  }

  undo(path: string, failure: HostFailure): ReplaceFailure {
    const kept: string[] = [];
    for (const changed of this.#changed) {
      const copy = besideOf(changed, "old");
      const isNew = !this.#beside.has(copy);
      const back = (): HostResult<void> => (isNew ? this.#host.removeFile(changed) : this.#host.rename(copy, changed));
      const done = this.#insist(back);
      if (isNew) continue;
      this.#beside.delete(copy);
      if (!done) kept.push(copy);
    }
    this.finish();
    for (const made of this.#madeDirectories.reverse()) this.#insist(() => this.#host.removeDirectory(made));
    return { path, failure, kept };
  }

  #saveOld(path: string): HostFailure | undefined {
    const kind = this.#host.kindOf(path);
    if ("failure" in kind) return kind.failure;
    if (kind.value === undefined) return undefined;
    if (kind.value === "directory") return { code: "EISDIR", message: "it is a directory" };
    const copy = this.#claim(path, "old");
    return failureIn(this.#host.copyFile(path, copy));
  }

  /** A place of ours beside `path`, cleared of what a killed run may have left there. */
  #claim(path: string, what: "new" | "old"): string {
    const beside = besideOf(path, what);
    this.#host.removeFile(beside);
    this.#beside.add(beside);
    return beside;
  }

  #makeDirectories(path: string): HostFailure | undefined {
    if (path === "." || path === "/" || path === "") return undefined;
    const kind = this.#host.kindOf(path);
    if ("failure" in kind) return kind.failure;
    if (kind.value === "directory") return undefined;
    if (kind.value !== undefined) return { code: "ENOTDIR", message: `"${path}" is a file, not a directory` };
    const failure = this.#makeDirectories(posix.dirname(path)) ?? failureIn(this.#host.makeDirectory(path));
    if (!failure) this.#madeDirectories.push(path);
    return failure;
  }

  #insist(operation: () => HostResult<void>): boolean {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const failure = failureIn(operation());
      if (!failure || failure.code === "ENOENT") return true;
    }
    return false;
  }
}

function failureIn(result: HostResult<void>): HostFailure | undefined {
  return "failure" in result ? result.failure : undefined;
}

/** Hidden, and named so that nobody takes it for anything else. */
function besideOf(path: string, what: "new" | "old"): string {
  return posix.join(posix.dirname(path), `.${posix.basename(path)}.socket-contract-${what}`);
}
