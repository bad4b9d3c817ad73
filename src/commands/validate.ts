import { applyFixes } from "../document/fix.js";
import type { Host } from "../host/host.js";
import { replaceFiles } from "../host/replace.js";
import { type Contract, type Selection, selectContracts } from "./contracts.js";
import { type Loaded, load } from "./load.js";
import type { Policy } from "./policy.js";
import { type Failure, type FileReport, merged, type Problem, type Result } from "./result.js";

export interface ValidateSettings extends Selection {
  /** Mend what is certain, and look again. */
  readonly fix: boolean;
}

/** Reads catalogs and says what is wrong with them. */
export async function validate(host: Host, settings: ValidateSettings): Promise<Result> {
  const selected = selectContracts(host, settings);
  if (!selected.ready) return { command: "validate", ...selected.result };
  const parts = [];
  for (const contract of selected.contracts)
    parts.push(await validateOne(host, contract, selected.policy, settings.fix));
  return merged("validate", parts);
}

type Part = Pick<Result, "problems" | "sources" | "files" | "failures">;

async function validateOne(host: Host, { name, catalog }: Contract, policy: Policy, fix: boolean): Promise<Part> {
  const first = await load(host, catalog, name, policy);
  if (!fix || first.failure) return partOf(first, []);
  return mendAndLookAgain(host, first, () => load(host, catalog, name, policy));
}

/** A mend may bring another mistake to light, which may have a certain mend of its own. */
const ROUNDS = 20;

async function mendAndLookAgain(host: Host, first: Loaded, again: () => Promise<Loaded>): Promise<Part> {
  const written = new Map<string, FileReport>();
  let current = first;
  for (let round = 0; round < ROUNDS; round++) {
    const changes = mended(current);
    if (changes.length === 0) break;
    const failure = replaceFiles(host, changes);
    if (failure) return partOf(current, [...written.values()], [cannotWrite(failure.path, failure.failure.message)]);
    for (const { path } of changes) written.set(path, { path, status: "written" });
    current = await again();
  }
  return partOf(current, [...written.values()]);
}

function mended({ problems, sources }: Loaded): { readonly path: string; readonly text: string }[] {
  return [...sources].flatMap(([path, source]) => {
    const here = problems.map((problem: Problem) => problem.diagnostic).filter(({ at }) => at.file === path);
    const { text, applied } = applyFixes(source, here);
    return applied > 0 ? [{ path, text }] : [];
  });
}

function partOf(
  { problems, sources, failure }: Loaded,
  files: readonly FileReport[],
  more: readonly Failure[] = [],
): Part {
  return { problems, sources, files, failures: [...(failure ? [failure] : []), ...more] };
}

export function cannotWrite(path: string, reason: string): Failure {
  return { kind: "file", message: `Cannot write "${path}": ${reason}. Nothing was changed.` };
}
