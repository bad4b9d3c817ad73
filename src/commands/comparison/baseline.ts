/** Baselines: what a catalog is compared with, out of a revision, a file or a directory. */

import { posix } from "node:path";
import type { Catalog } from "../../catalog/model.js";
import type { Host, Revision, RevisionFailure } from "../../host/host.js";
import { LineIndex } from "../../text/lines.js";
import type { Span } from "../../text/span.js";
import type { Against, Contract } from "../contracts.js";
import { MAX_CATALOG_BYTES, type Read, readCatalog } from "../read.js";
import type { Failure } from "../result.js";

export interface Baseline {
  readonly catalog: Catalog;
  readonly sources: ReadonlyMap<string, string>;
  /** Where the catalog was at the revision, if it was renamed since. */
  readonly renamedFrom: string | undefined;
}

export type Opened =
  | { readonly kind: "found"; readonly baseline: Baseline }
  /** The revision, or the directory, has no such catalog; it may be new. */
  | { readonly kind: "absent"; readonly path: string; readonly from: "revision" | "directory" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** The older version of a contract's catalog. A path that is there is meant before a revision, and not both. */
export function openBaseline(host: Host, contract: Contract, against: Against): Opened {
  // A variable that is not set: as a path, it would be the directory of today's catalog.
  if (against.name.trim() === "") {
    return usage("A baseline has an empty name.", 'Name a revision, a file or a directory, as in "origin/main".');
  }
  const kind = host.kindOf(against.path);
  if ("failure" in kind) return failed(`Cannot read "${against.name}": ${kind.failure.message}.`);
  if (kind.value === undefined) return atRevision(host, contract, against.name);
  if (isAlsoRevision(host, contract, against.name)) {
    return usage(
      `"${against.name}" is a file or directory, and a revision as well.`,
      `Say which is meant: "./${against.name}" is the path, "refs/heads/${against.name}" the branch.`,
    );
  }
  return kind.value === "directory" ? inDirectory(host, contract, against) : ofFile(host, contract, against.path);
}

function ofFile(host: Host, { catalog }: Contract, path: string): Opened {
  if (path === catalog) {
    return usage(`"${catalog}" cannot be compared with itself.`, "Name an older version, as a revision or a file.");
  }
  return opened(
    path,
    readCatalog(path, (key) => host.readFile(key, MAX_CATALOG_BYTES)),
    undefined,
  );
}

/** An older copy of the project, or of the catalog's directory. */
function inDirectory(host: Host, contract: Contract, { path }: Against): Opened {
  const { catalog, within } = contract;
  const candidates = [posix.join(path, within), posix.join(path, posix.basename(catalog))];
  const found = candidates.find((each) => {
    const kind = host.kindOf(each);
    return "value" in kind && kind.value === "file";
  });
  return found === undefined ? { kind: "absent", path: within, from: "directory" } : ofFile(host, contract, found);
}

/** `main`, or `main:contracts/chat.events.yaml` with a path as Git takes it. */
function atRevision(host: Host, contract: Contract, named: string): Opened {
  const colon = named.indexOf(":");
  const name = colon === -1 ? named : named.slice(0, colon);
  const path = colon === -1 ? undefined : named.slice(colon + 1);
  if (path === "" || name === "") {
    return usage(`"${named}" names no baseline.`, 'Write a revision and a path, as in "main:chat.events.yaml".');
  }
  const revision = host.revisions?.open(name, contract.catalog);
  if (!revision) return failed(`There is no file or directory "${named}".`);
  if ("failure" in revision) return unopened(contract, { named, name }, revision.failure);
  if (path !== undefined) return ofRevision(revision.value, name, { path: pathIn(revision.value, path), isSure: true });
  return ofRevision(revision.value, name, { path: revision.value.path, isSure: false });
}

/** From the root of the repository, or with `./` from the catalog's directory. */
function pathIn(revision: Revision, path: string): string {
  return /^\.\.?\//.test(path) ? posix.join(posix.dirname(revision.path), path) : posix.normalize(path);
}

interface Sought {
  readonly path: string;
  /** The user says that it is there. */
  readonly isSure: boolean;
}

function ofRevision(revision: Revision, name: string, { path, isSure }: Sought): Opened {
  const readAt = (each: string): Read => {
    const prefix = `${name}:`;
    const file = { revision: name, path: each };
    return readCatalog(file, (key) => revision.readFile(key.slice(prefix.length), MAX_CATALOG_BYTES));
  };
  const read = readAt(path);
  if (read.failure?.code !== "ENOENT") return opened(`${name}:${path}`, read, undefined);
  if (isSure) return failed(`There is no "${path}" in "${name}". The path is from the root of the repository.`);
  const before = revision.pathBefore(path);
  return before === undefined
    ? { kind: "absent", path, from: "revision" }
    : opened(`${name}:${before}`, readAt(before), before);
}

function opened(key: string, { catalog, found, sources, failure }: Read, renamedFrom: string | undefined): Opened {
  if (failure) return failed(`Cannot read "${key}": ${failure.message}.`);
  const fault = found.find(({ severity }) => severity === "error");
  if (fault || !catalog)
    return failed(`The baseline "${key}" is no valid catalog${fault ? told(fault, sources) : "."}`);
  return { kind: "found", baseline: { catalog, sources, renamedFrom } };
}

function told(
  { at, message }: { readonly at: Span; readonly message: string },
  sources: ReadonlyMap<string, string>,
): string {
  const { line, column } = new LineIndex(sources.get(at.file) ?? "").position(at.start);
  return `: ${at.file}:${line}:${column} ${message}`;
}

function isAlsoRevision(host: Host, { catalog }: Contract, name: string): boolean {
  if (/^\.{0,2}\//.test(name) || /[:\\]/.test(name)) return false;
  const revision = host.revisions?.open(name, catalog);
  return revision !== undefined && "value" in revision;
}

interface Named {
  readonly named: string;
  readonly name: string;
}

function unopened({ catalog }: Contract, { named, name }: Named, { reason, message }: RevisionFailure): Opened {
  switch (reason) {
    case "no-git":
      return failed(`There is no file or directory "${named}", and no Git to ask for such a revision: ${message}.`);
    case "no-repository":
      return failed(`There is no file or directory "${named}", and "${catalog}" lies in no Git repository.`);
    case "shallow":
      return failed(
        `The revision "${name}" is not in this clone, which holds only a part of the history.`,
        'Fetch all of it: "fetch-depth: 0" for actions/checkout, "GIT_DEPTH: 0" for GitLab, "git fetch --unshallow" by hand.',
      );
    case "unknown":
      return failed(
        `There is no file, directory or revision "${name}".`,
        /[^\p{L}\p{N}._-]|^-/u.test(name) ? undefined : `A branch that only the remote has is "origin/${name}".`,
      );
    case "ambiguous":
      return usage(
        `"${name}" is a branch and a tag.`,
        `Say which is meant: "refs/heads/${name}" or "refs/tags/${name}".`,
      );
    case "other":
      return failed(`Git cannot say what "${name}" is: ${message}.`);
    default:
      return reason satisfies never;
  }
}

function failed(message: string, help?: string): Opened {
  return { kind: "failed", failure: { kind: "file", message, ...(help === undefined ? {} : { help }) } };
}

function usage(message: string, help: string): Opened {
  return { kind: "failed", failure: { kind: "usage", message, help } };
}
