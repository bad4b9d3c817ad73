/** The one model behind all formats: what a command came back with, with lines and columns, and how it ends. */

import type { ExitCode, Result } from "../commands/result.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import { type Finding, FindingMaker } from "../diagnostics/findings.js";
import type { Tree } from "./tree.js";

export interface Report {
  readonly result: Result;
  /** The result's problems, in their order. */
  readonly findings: readonly Finding[];
  readonly exitCode: ExitCode;
  /** Findings of less than this do not fail the run. */
  readonly failOn: Severity;
  readonly tree: Tree;
}

/** How a run ended, and where its files stand. */
export type Run = Pick<Report, "exitCode" | "failOn" | "tree">;

export function reportOf(result: Result, run: Run): Report {
  const maker = new FindingMaker(result.sources);
  return {
    result,
    findings: result.problems.map(({ diagnostic, context }) => maker.make(diagnostic, context)),
    ...run,
  };
}

/**
 * For each finding a fingerprint that no other in the report has: tools that follow findings from run to run take two
 * with the same one for a single finding.
 */
export function uniqueFingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ fingerprint }) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}:${count}`;
  });
}
