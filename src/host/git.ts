/** Revisions of the files on a disk, asked of Git as a child process. */

import { spawnSync } from "node:child_process";
import { posix } from "node:path";
import type { HostResult, Revision, RevisionFailure, Revisions } from "./host.js";
import { decode, failureOf } from "./text.js";

/** `at` turns a path as the host takes it into one of the file system. */
export function gitRevisions(at: (path: string) => string): Revisions {
  return {
    open(name, near) {
      const repository = repositoryOf(at(posix.dirname(near)));
      if ("failure" in repository) return repository;
      const commit = commitOf(repository.value, name);
      if ("failure" in commit) return commit;
      const path = repository.value.prefix + posix.basename(near);
      return { value: revision(repository.value, commit.value, path) };
    },
  };
}

interface Repository {
  readonly root: string;
  /** From the root down to the directory that was asked about: empty, or with a slash at its end. */
  readonly prefix: string;
  readonly shallow: boolean;
}

type Answer<T> = { readonly value: T } | { readonly failure: RevisionFailure };

function repositoryOf(directory: string): Answer<Repository> {
  const asked = git(directory, ["rev-parse", "--show-toplevel", "--show-prefix", "--is-shallow-repository"]);
  if (asked.missing) return failed("no-git", "Git is not installed, or not in the PATH");
  if (!asked.ok) return failed(/not a git repository/i.test(asked.said) ? "no-repository" : "other", asked.said);
  const [root = "", prefix = "", shallow = ""] = asked.out.toString("utf8").split("\n");
  return { value: { root, prefix, shallow: shallow === "true" } };
}

function commitOf({ root, shallow }: Repository, name: string): Answer<string> {
  // What begins with a dash would be an option to Git, and no name may hold a control character.
  if (name === "" || name.startsWith("-") || /\p{Cc}/u.test(name)) return failed("unknown", "no such revision");
  const asked = git(root, ["rev-parse", "--verify", `${name}^{commit}`]);
  if (/refname .* is ambiguous/.test(asked.said)) return failed("ambiguous", "a branch and a tag have this name");
  const commit = asked.out.toString("utf8").trim();
  // "^main" is one to Git, too, but names what is not in it.
  if (asked.ok && /^[0-9a-f]+$/.test(commit)) return { value: commit };
  return failed(shallow ? "shallow" : "unknown", "no such revision");
}

function failed(reason: RevisionFailure["reason"], message: string): { readonly failure: RevisionFailure } {
  return { failure: { reason, message } };
}

function revision({ root }: Repository, commit: string, path: string): Revision {
  return {
    path,
    readFile: (file, maxBytes) => readBlob(root, `${commit}:${file}`, maxBytes),
    pathBefore: (file) => renamedInFiles(root, commit, file) ?? renamedInHistory(root, commit, file),
  };
}

function readBlob(root: string, object: string, maxBytes: number): HostResult<string> {
  if (object.includes("\0")) return { failure: { code: "ENOENT", message: "there is no such file" } };
  const asked = git(root, ["cat-file", "blob", object], maxBytes);
  if (asked.ok) {
    try {
      return { value: decode(asked.out, maxBytes) };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  }
  if (asked.tooLarge) return { failure: { code: "EFBIG", message: "it is too large" } };
  const isAbsent = /does not exist in|exists on disk, but not in|not a valid object name|outside repository/i;
  if (isAbsent.test(asked.said)) return { failure: { code: "ENOENT", message: "there is no such file" } };
  return { failure: { code: "EIO", message: asked.said } };
}

/** A rename that shows between the revision and the files of today, committed or not. */
function renamedInFiles(root: string, commit: string, path: string): string | undefined {
  const asked = git(root, ["diff-index", "-M", "--diff-filter=R", "--name-status", "-z", commit]);
  return renamesIn(asked).find(({ to }) => to === path)?.from;
}

/** Renames, one after the other, that only commits between show: so much was written anew that the ends differ. */
function renamedInHistory(root: string, commit: string, path: string): string | undefined {
  const range = ["log", "--follow", "-M", "--diff-filter=R", "--format=", "--name-status", "-z", `${commit}..HEAD`];
  const asked = git(root, ["--literal-pathspecs", ...range, "--", path]);
  const oldest = renamesIn(asked).reduce((name, { from, to }) => (to === name ? from : name), path);
  return oldest === path ? undefined : oldest;
}

/** The newest first, as Git tells them: status, old name, new name. */
function renamesIn({ ok, out }: Asked): readonly { readonly from: string; readonly to: string }[] {
  if (!ok) return [];
  const words = out.toString("utf8").split("\0");
  return words.flatMap((word, index) => {
    const [from, to] = [words[index + 1], words[index + 2]];
    return /^\s*R\d+$/.test(word) && from !== undefined && to !== undefined ? [{ from, to }] : [];
  });
}

interface Asked {
  readonly ok: boolean;
  readonly out: Buffer;
  /** What Git says is wrong, on one line. */
  readonly said: string;
  /** There is no Git. */
  readonly missing: boolean;
  readonly tooLarge: boolean;
}

const MAX_BYTES = 64 * 1024 * 1024;

function git(directory: string, args: readonly string[], maxBytes = MAX_BYTES): Asked {
  const { status, stdout, stderr, error } = spawnSync("git", [...args], {
    cwd: directory,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: maxBytes,
    windowsHide: true,
  });
  const code = error && "code" in error ? error.code : undefined;
  return {
    ok: status === 0 && error === undefined,
    out: stdout ?? Buffer.alloc(0),
    said: inALine((stderr ?? "").toString()),
    missing: code === "ENOENT",
    tooLarge: code === "ENOBUFS",
  };
}

function inALine(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/^(?:fatal|error): /, "").trim());
  return lines
    .filter((line) => line !== "")
    .join(" ")
    .replace(/\.$/, "");
}

/** Its messages in English; the repository that the files lie in, not the one whose hook runs us; no questions asked. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...rest } = process.env;
  return { ...rest, LC_ALL: "C", LANGUAGE: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" };
}
