import type { Host } from "../host/host.js";
import { type Change, replaceFiles } from "../host/replace.js";
import { compareOutput, type Difference, type OutputFiles } from "../output/compare.js";
import { differenceFound } from "../output/problems.js";
import { type Contract, type Selection, selectContracts } from "./contracts.js";
import { cannotRead, hasErrors, load } from "./load.js";
import { conflictIn, mendCommand, outputFiles } from "./outputs.js";
import type { Policy } from "./policy.js";
import { type FileReport, failed, merged, type Result } from "./result.js";
import { cannotWrite } from "./validate.js";

export interface GenerateSettings extends Selection {
  /** Replace files that were edited by hand, or that this tool did not write. */
  readonly force: boolean;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
}

/** Validates, then writes the code of every contract: all of it, or nothing. */
export async function generate(host: Host, settings: GenerateSettings): Promise<Result> {
  const selected = selectContracts(host, settings);
  if (!selected.ready) return { command: "generate", ...selected.result };
  const plans: Plan[] = [];
  for (const contract of selected.contracts) plans.push(await plan(host, contract, selected.policy, settings));
  const conflict = conflictIn(plans.flatMap((each) => each.outputs));
  if (conflict) return failed("generate", conflict);
  const planned = merged("generate", plans);
  if (planned.failures.length > 0 || hasErrors(planned.problems)) return { ...planned, files: [] };
  if (settings.dryRun) return { ...planned, notes: ["Dry run: nothing was written or removed."] };
  const failure = replaceFiles(host, uniqueChanges(plans));
  if (!failure) return planned;
  const kept = failure.kept.length > 0 ? ` The old files could not all be moved back: ${failure.kept.join(", ")}.` : "";
  const told = cannotWrite(failure.path, failure.failure.message);
  return { ...planned, files: [], failures: [{ ...told, message: told.message + kept }] };
}

interface Plan extends Omit<Result, "command"> {
  readonly changes: readonly Change[];
  readonly outputs: readonly OutputFiles[];
}

async function plan(host: Host, contract: Contract, policy: Policy, settings: GenerateSettings): Promise<Plan> {
  const { catalog, problems, sources, failure } = await load(host, contract.catalog, contract.name, policy);
  const start = { problems, sources, files: [], changes: [], outputs: [], failures: failure ? [failure] : [] };
  if (!catalog || hasErrors(problems)) return start;
  const parts: Omit<Plan, "outputs">[] = [start];
  const outputs: OutputFiles[] = [];
  for (const output of contract.outputs) {
    const expected = await outputFiles(host, catalog, output);
    outputs.push(expected);
    const compared = compareOutput(host, expected);
    if ("failure" in compared) {
      parts.push({ ...start, problems: [], failures: [cannotRead(compared.path, compared.failure.message)] });
      continue;
    }
    parts.push(planOutput(compared.differences, compared.unchanged, mendCommand(contract, output, settings), settings));
  }
  return { ...merged("generate", parts), changes: parts.flatMap((part) => part.changes), outputs };
}

/** What somebody wrote by hand. */
const HOLDS_WORK: ReadonlySet<Difference["kind"]> = new Set(["foreign", "edited", "edited-extra"]);

function planOutput(
  differences: readonly Difference[],
  unchanged: readonly string[],
  command: string,
  { force }: GenerateSettings,
): Omit<Plan, "outputs"> {
  const inTheWay = differences.filter(({ kind }) => HOLDS_WORK.has(kind));
  const files = [
    ...unchanged.map((path): FileReport => ({ path, status: "unchanged" })),
    ...differences.map((each): FileReport => ({ path: each.path, status: "expected" in each ? "written" : "removed" })),
  ];
  return {
    problems: force ? [] : inTheWay.map((each) => ({ diagnostic: differenceFound(each, command), context: {} })),
    sources: sourcesOf(inTheWay),
    files,
    failures: [],
    changes: differences.map((each) => ({
      path: each.path,
      text: "expected" in each ? each.expected : undefined,
    })),
  };
}

/** The texts that findings about generated files point into. */
export function sourcesOf(differences: readonly Difference[]): ReadonlyMap<string, string> {
  return new Map(differences.map((each) => [each.path, "found" in each ? each.found : ""]));
}

/** Contracts that share their support code ask for the same files. */
function uniqueChanges(plans: readonly Plan[]): Change[] {
  return [...new Map(plans.flatMap((each) => each.changes).map((change) => [change.path, change])).values()];
}
