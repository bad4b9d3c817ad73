/** Opens the projects of a scan. Loads the compiler: whoever does not scan does without it. */

import { ts } from "../../compiler/compiler.js";
import { fileOf } from "../../compiler/places.js";
import { type Programs, programsOf } from "../../compiler/programs.js";
import { withReferences } from "../../compiler/project.js";
import type { Host } from "../../host/host.js";
import { writtenFiles } from "../../scan/find/files.js";
import type { Program } from "../../scan/model.js";
import { programOf } from "../../scan/scan.js";
import { contractFiles } from "../../scan/types/contract-types.js";
import { cannotRead } from "../load.js";
import type { Failure } from "../result.js";
import type { PlannedProject, ScannedContract } from "./projects.js";

export interface ReadProject {
  readonly program: Program;
  /** The text of a file that the compiler read. */
  textOf(path: string): string | undefined;
  /** What its tsconfig says and the compiler does not understand. */
  readonly notes: readonly string[];
}

/** Each project with those that it refers to; or why they could not be read. */
export function readProjects(
  host: Host,
  planned: readonly PlannedProject[],
): readonly ReadProject[] | { readonly failures: readonly Failure[] } {
  const programs = programsOf(host);
  const read = withAllReferences(host, planned).map((each) => readProject(host, programs, each));
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

function readProject(
  host: Host,
  programs: Programs,
  { tsconfig, contracts }: PlannedProject,
): ReadProject | Failure | NoFiles {
  const kind = host.kindOf(tsconfig);
  if (!("value" in kind) || kind.value !== "file") return cannotRead(tsconfig, "there is no such file");
  const settings = programs.settings(tsconfig);
  if (!settings) return cannotRead(tsconfig, "the compiler cannot read it");
  const told = settings.errors.filter(({ code }) => !NO_INPUT.includes(code));
  const said = told.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  if (told.some(isFatal)) return cannotRead(tsconfig, said.join(" ").replace(/\.$/, ""));
  // One that only refers to others has none, and its program would be for nothing.
  if (settings.fileNames.length === 0) return { files: "none" };
  const catalogs = contracts.map(({ catalog }) => catalog);
  const program = programs.program(settings, contractFiles(catalogs));
  if (writtenFiles(program).length === 0) return { files: "none" };
  return {
    program: programOf(program, catalogs, host.cwd),
    textOf: (path) => program.getSourceFile(path)?.text,
    notes: said.map((each) => `${tsconfig}: ${each}`),
  };
}

/** That a tsconfig names no files is said of all together. */
const NO_INPUT = [18002, 18003];

/** What it extends cannot be read: then none of its options can be relied on. */
const MISSING_BASE = [5012, 5083, 6053];

/** Codes of the compiler's scanner and parser: the file is no JSON. */
const SYNTAX_ENDS = 2000;

function isFatal({ code }: ts.Diagnostic): boolean {
  return code < SYNTAX_ENDS || MISSING_BASE.includes(code);
}

function noFiles(planned: readonly PlannedProject[]): Failure {
  const names = planned.map(({ tsconfig }) => `"${tsconfig}"`).join(", ");
  return {
    kind: "usage",
    message: `There are no source files in ${names}.`,
    help: 'Name the tsconfig.json of the code that uses sockets, as in "npx socket-contract scan -p server/tsconfig.json".',
  };
}
