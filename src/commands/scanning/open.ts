/** Opens the projects of a scan. Loads the compiler: whoever does not scan does without it. */

import { type Project, ts } from "../../compiler/compiler.js";
import { fileOf } from "../../compiler/places.js";
import { openProjectAsWritten, withReferences } from "../../compiler/project.js";
import type { Host } from "../../host/host.js";
import { writtenFiles } from "../../scan/find/files.js";
import type { Program } from "../../scan/model.js";
import { programOf } from "../../scan/scan.js";
import { cannotRead } from "../load.js";
import type { Failure } from "../result.js";
import type { PlannedProject, ScannedContract } from "./projects.js";

export interface ReadProject {
  readonly project: Project;
  readonly program: Program;
  /** What its tsconfig says and the compiler does not understand. */
  readonly notes: readonly string[];
}

/** Each project with those that it refers to; or why they could not be read. */
export function readProjects(
  host: Host,
  planned: readonly PlannedProject[],
): readonly ReadProject[] | { readonly failures: readonly Failure[] } {
  const read = withAllReferences(host, planned).map((each) => readProject(host, each));
  const failures = read.flatMap((each) => ("message" in each ? [each] : []));
  if (failures.length > 0) return { failures };
  const projects = read.flatMap((each) => ("program" in each ? [each] : []));
  // Where there is nothing to see, "no problems" would be a lie.
  return projects.length > 0 ? projects : { failures: [noFiles(planned)] };
}

/** A project that several refer to is read once, with the contracts of all of them. */
function withAllReferences(host: Host, planned: readonly PlannedProject[]): readonly PlannedProject[] {
  const contracts = new Map<string, readonly ScannedContract[]>();
  for (const each of planned) {
    for (const path of withReferences(host, each.tsconfig)) {
      contracts.set(path, [...new Set([...(contracts.get(path) ?? []), ...each.contracts])]);
    }
  }
  return [...contracts].map(([path, each]) => ({ tsconfig: fileOf(path, host.cwd), contracts: each }));
}

interface NoFiles {
  readonly files: "none";
}

function readProject(host: Host, { tsconfig, contracts }: PlannedProject): ReadProject | Failure | NoFiles {
  const kind = host.kindOf(tsconfig);
  if (!("value" in kind) || kind.value !== "file") return cannotRead(tsconfig, "there is no such file");
  const opened = openProjectAsWritten(host, tsconfig);
  if ("failure" in opened) return cannotRead(tsconfig, opened.failure.replace(/\.$/, ""));
  const { project } = opened;
  // One that only refers to others has none, and its program would be for nothing.
  if (writtenFiles(project).length === 0) return { files: "none" };
  // First of all: whatever else asks a project has its program made, and once more when the contracts' types join it.
  const program = programOf(
    project,
    contracts.map(({ catalog }) => catalog),
    host.cwd,
  );
  const problems = project.getConfigFileParsingDiagnostics();
  const said = problems.map((each) => ts.flattenDiagnosticMessageText(each.compilerObject.messageText, " "));
  if (problems.some((each) => MISSING_BASE.includes(each.getCode()))) {
    return cannotRead(tsconfig, said.join(" ").replace(/\.$/, ""));
  }
  return { project, program, notes: said.map((each) => `${tsconfig}: ${each}`) };
}

/** What it extends cannot be read: then none of its options can be relied on. */
const MISSING_BASE = [5012, 5083, 6053];

function noFiles(planned: readonly PlannedProject[]): Failure {
  const names = planned.map(({ tsconfig }) => `"${tsconfig}"`).join(", ");
  return {
    kind: "usage",
    message: `There are no source files in ${names}.`,
    help: 'Name the tsconfig.json of the code that uses sockets, as in "npx socket-contract scan -p server/tsconfig.json".',
  };
}
