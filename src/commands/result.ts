/** What every command comes back with; the command line makes an exit code and a report of it. */

import type { Both } from "../compare/model.js";
import { type Diagnostic, isAtLeast, type Severity } from "../diagnostics/diagnostic.js";
import type { Context } from "../diagnostics/findings.js";
import type { Judgement } from "../judges/model.js";

/** A diagnostic and where in a contract it belongs. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  readonly context: Context;
}

/** Why a command could not do its work at all. */
export interface Failure {
  /** Wrong flags or config, or a file that cannot be read or written. */
  readonly kind: "usage" | "file";
  readonly message: string;
  readonly help?: string;
}

export type FileStatus = "written" | "unchanged" | "removed" | "missing" | "changed" | "edited" | "extra" | "foreign";

export interface FileReport {
  readonly path: string;
  readonly status: FileStatus;
}

/** How much a version has to rise for what changed. */
export type VersionStep = "major" | "minor" | "patch" | "none";

/** A contract held against one of its baselines. */
export interface ComparisonReport {
  /** In the config. */
  readonly contract: string | undefined;
  readonly title: string;
  readonly catalog: string;
  /** The baseline, as it was named. */
  readonly against: string;
  /** `info.version`, where a catalog has one. */
  readonly versions: Both<string | undefined>;
  /** Of every change, harmless ones too. */
  readonly judgements: readonly Judgement[];
  readonly step: VersionStep;
  /** How many findings the config approves. */
  readonly approved: number;
}

export interface Result {
  readonly command: string;
  readonly problems: readonly Problem[];
  /** The text of every file that a problem may point into. */
  readonly sources: ReadonlyMap<string, string>;
  readonly files: readonly FileReport[];
  readonly failures: readonly Failure[];
  /** One for each baseline that was compared with. */
  readonly comparisons?: readonly ComparisonReport[];
  /** What the command was asked to print. */
  readonly output?: string;
  /** What else there is to say of the work that was done: sentences, in the end. */
  readonly notes?: readonly string[];
}

export type ExitCode = 0 | 1 | 2 | 3;

/** 0 nothing found, 1 findings from `failOn` upwards, 2 wrong usage, 3 something cannot be read or written. */
export function exitCodeOf(result: Result, failOn: Severity): ExitCode {
  if (result.failures.some((failure) => failure.kind === "usage")) return 2;
  if (result.failures.length > 0) return 3;
  return result.problems.some(({ diagnostic }) => isAtLeast(diagnostic.severity, failOn)) ? 1 : 0;
}

/** A result of a command that could not begin. */
export function failed(command: string, failure: Failure): Result {
  return { command, problems: [], sources: new Map(), files: [], failures: [failure] };
}

/** Results of the same command for several contracts, as one. */
export function merged(command: string, parts: readonly Omit<Result, "command">[]): Result {
  return {
    command,
    problems: parts.flatMap((part) => part.problems),
    sources: new Map(parts.flatMap((part) => [...part.sources])),
    files: parts.flatMap((part) => part.files),
    failures: parts.flatMap((part) => part.failures),
    comparisons: parts.flatMap((part) => part.comparisons ?? []),
    notes: parts.flatMap((part) => part.notes ?? []),
  };
}
