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
  readonly tsconfig: string;
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
  const empty = planned.filter(({ tsconfig }) => {
    const paths = withReferences(host, tsconfig).map((path) => fileOf(path, host.cwd));
    return !projects.some((each) => paths.includes(each.tsconfig));
  });
  if (empty.length > 0) return { failures: [noFiles(empty)] };
  const isUsed = projects.some(({ program }) => program.uses.length > 0 || program.gaps.length > 0);
  return isUsed ? projects : { failures: [noSockets(planned)] };
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
  const told = ts.getConfigFileParsingDiagnostics(settings).filter(({ code }) => !NO_INPUT.includes(code));
  const said = told.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  const fatal = said[told.findIndex(isFatal)];
  if (fatal !== undefined) return cannotRead(tsconfig, fatal.replace(/\.$/, ""));
  // One that only refers to others has none, and its program would be for nothing.
  if (settings.fileNames.length === 0) return { files: "none" };
  const catalogs = contracts.map(({ catalog }) => catalog);
  const program = programs.program(settings, contractFiles(catalogs));
  if (writtenFiles(program).length === 0) return { files: "none" };
  return {
    tsconfig,
    program: programOf(program, catalogs, host.cwd),
    textOf: (path) => program.getSourceFile(path)?.text,
    notes: [...said.map((each) => `${tsconfig}: ${each}`), ...brokenFiles(program, host.cwd)],
  };
}

/** Mistakes in types are no business of a scan; what is no TypeScript may hide calls from it. */
function brokenFiles(program: ts.Program, cwd: string): readonly string[] {
  const broken = writtenFiles(program).filter((file) => program.getSyntacticDiagnostics(file).length > 0);
  return broken.map(({ fileName }) => `${fileOf(fileName, cwd)} has syntax errors: some of it may not have been seen.`);
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

function noSockets(planned: readonly PlannedProject[]): Failure {
  return {
    kind: "usage",
    message: `Nothing in ${named(planned)} uses Socket.IO.`,
    help: "Name the tsconfig.json of the code that uses sockets, and see that it takes in all files of it: JavaScript only with allowJs.",
  };
}

function named(planned: readonly PlannedProject[]): string {
  return planned.map(({ tsconfig }) => `"${tsconfig}"`).join(", ");
}

function noFiles(planned: readonly PlannedProject[]): Failure {
  return {
    kind: "usage",
    message: `There are no source files in ${named(planned)}.`,
    help: 'Name the tsconfig.json of the code that uses sockets, as in "npx socket-contract scan -p server/tsconfig.json".',
  };
}
