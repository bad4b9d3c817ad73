import type { Host } from "../host/host.js";
import { type Comparison, compareOutput, type Difference, type OutputFiles } from "../output/compare.js";
import { otherLanguage } from "../output/language.js";
import { differenceFound, otherLanguageFound } from "../output/problems.js";
import { type ComparisonSettings, compareWithBaselines } from "./comparison/comparison.js";
import { comparisonSettings, withApprovals } from "./comparison/run.js";
import { type Contract, type Selection, selectContracts } from "./contracts.js";
import { sourcesOf } from "./generate.js";
import { cannotRead, hasErrors, load } from "./load.js";
import { conflictIn, mendCommand, outputFiles } from "./outputs.js";
import type { Policy } from "./policy.js";
import { type FileReport, failed, merged, type Result } from "./result.js";
import { scanContracts } from "./scan.js";
import type { ScannedContract } from "./scanning/projects.js";

/**
 * The gate: validates, says whether the generated files are what the catalog says, compares with the baselines that the
 * config or the caller names, and scans the code that the config names. Writes nothing.
 */
export async function check(host: Host, selection: Selection): Promise<Result> {
  const selected = selectContracts(host, selection);
  if (!selected.ready) return { command: "check", ...selected.result };
  const parts = [];
  const settings = comparisonSettings(selected, selection, "new");
  for (const contract of selected.contracts) parts.push(await checkContract(host, contract, { selection, settings }));
  const conflict = conflictIn(parts.flatMap((each) => each.outputs));
  if (conflict) return failed("check", conflict);
  const scanned = await scanOf(host, parts, selected.policy);
  return withApprovals(merged("check", [...parts, ...scanned]), selected, { approvals: settings.approvals, selection });
}

type Part = Omit<Result, "command">;

type Checked = Part & { readonly outputs: readonly OutputFiles[]; readonly toScan: ToScan };

/** What code is held against; nothing where the config does not ask for it. */
type ToScan = ScannedContract | "unreadable" | undefined;

interface Run {
  readonly selection: Selection;
  readonly settings: ComparisonSettings;
}

async function checkContract(host: Host, contract: Contract, { selection, settings }: Run): Promise<Checked> {
  const { catalog, problems, sources, failure } = await load(host, contract.catalog, contract.name, settings.policy);
  const isScanned = contract.projects.length > 0;
  const start = { problems, sources, files: [], outputs: [], failures: failure ? [failure] : [] };
  if (!catalog || hasErrors(problems)) return { ...start, toScan: isScanned ? "unreadable" : undefined };
  const outputs: OutputFiles[] = [];
  const parts: Part[] = [start];
  for (const output of contract.outputs) {
    const expected = await outputFiles(host, catalog, output);
    outputs.push(expected);
    parts.push(checkOutput(host, expected, mendCommand(contract, output, selection)));
  }
  const compared = compareWithBaselines(host, { contract, catalog }, settings);
  const toScan = isScanned ? { contract, catalog, sources } : undefined;
  return { ...merged("check", [...parts, ...compared]), outputs, toScan };
}

/** Without one of its contracts, what a project does for that one would look like mistakes. */
async function scanOf(host: Host, checked: readonly Checked[], policy: Policy): Promise<readonly Part[]> {
  const contracts: ScannedContract[] = [];
  for (const { toScan } of checked) {
    if (toScan === "unreadable") return [];
    if (toScan) contracts.push(toScan);
  }
  return contracts.length === 0 ? [] : [await scanContracts(host, contracts, { policy })];
}

function checkOutput(host: Host, expected: OutputFiles, command: string): Part {
  const compared = compareOutput(host, expected);
  if ("failure" in compared) return unreadable(compared.path, compared.failure.message);
  const { differences, unchanged } = compared;
  return (
    inOtherLanguage(compared, expected.directory, command) ??
    judged(wholeDirectoryMissing(differences, unchanged, expected.directory), unchanged, command)
  );
}

/** A language that nobody asked for is one finding, and so is each file of it that holds somebody's edits. */
function inOtherLanguage(compared: Comparison, directory: string, command: string): Part | undefined {
  const languages = otherLanguage(compared);
  if (!languages) return undefined;
  const edited = compared.differences.filter(({ kind }) => kind === "edited-extra");
  return {
    problems: [
      { diagnostic: otherLanguageFound(directory, languages, command), context: {} },
      ...problemsOf(edited, command),
    ],
    sources: new Map([...sourcesOf(edited), [directory, ""]]),
    files: filesOf(compared.differences, []),
    failures: [],
  };
}

function unreadable(path: string, reason: string): Part {
  return { problems: [], sources: new Map(), files: [], failures: [cannotRead(path, reason)] };
}

function judged(differences: readonly Difference[], unchanged: readonly string[], command: string): Part {
  return {
    problems: problemsOf(differences, command),
    sources: sourcesOf(differences),
    files: filesOf(differences, unchanged),
    failures: [],
  };
}

function problemsOf(differences: readonly Difference[], command: string): Part["problems"] {
  return differences.map((each) => ({ diagnostic: differenceFound(each, command), context: {} }));
}

function filesOf(differences: readonly Difference[], unchanged: readonly string[]): readonly FileReport[] {
  return [
    ...unchanged.map((path): FileReport => ({ path, status: "unchanged" })),
    ...differences.map(({ kind, path }): FileReport => ({ path, status: statusOf(kind) })),
  ];
}

function statusOf(kind: Difference["kind"]): FileReport["status"] {
  switch (kind) {
    case "missing":
    case "extra":
    case "foreign":
    case "edited":
      return kind;
    case "edited-extra":
      return "edited";
    case "outdated":
    case "other-version":
      return "changed";
    default:
      return kind satisfies never;
  }
}

/** Nothing generated at all is one finding, not one a file. */
function wholeDirectoryMissing(
  differences: readonly Difference[],
  unchanged: readonly string[],
  directory: string,
): readonly Difference[] {
  const nothingThere = unchanged.length === 0 && differences.every(({ kind }) => kind === "missing");
  return nothingThere && differences.length > 1 ? [{ kind: "missing", path: directory, expected: "" }] : differences;
}
