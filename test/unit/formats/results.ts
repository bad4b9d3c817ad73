import type { Failure, Result } from "../../../src/commands/result.js";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { formatNames, loadFormat } from "../../../src/formats/index.js";
import { type Report, reportOf } from "../../../src/formats/report.js";
import { treeOf } from "../../../src/formats/tree.js";
import { memoryHost } from "../../../src/host/memory.js";

export const SOURCE = "catalog: 1\ninfo: { title: Chat }\nclientToServer:\n  say: strin\n";

/** A finding on `strin`. */
export function diagnostic(changes: Partial<Diagnostic> = {}): Diagnostic {
  const start = SOURCE.indexOf("strin\n");
  return {
    rule: "unknown-type",
    severity: "error",
    message: 'There is no type "strin".',
    at: { file: "chat.events.yaml", start, end: start + "strin".length },
    related: [],
    facts: { name: "strin" },
    ...changes,
  };
}

export function resultOf(diagnostics: readonly Diagnostic[], failures: readonly Failure[] = []): Result {
  return {
    command: "validate",
    problems: diagnostics.map((each) => ({
      diagnostic: each,
      context: { namespace: "/", event: "say", pointer: "/clientToServer/say" },
    })),
    sources: new Map([["chat.events.yaml", SOURCE]]),
    files: [],
    failures,
  };
}

/** What a format makes of it, in a repository that holds the catalog. */
export async function rendered(format: string, result: Result, run: Partial<Report> = {}): Promise<string> {
  const tree = treeOf(
    memoryHost(
      new Map([
        ["chat.events.yaml", SOURCE],
        [".git/HEAD", ""],
      ]),
    ),
  );
  const report = reportOf(result, { exitCode: 1, failOn: "error", tree, ...run });
  const { render } = await loadFormat(format);
  return render(report, { maxProblems: Number.POSITIVE_INFINITY, quiet: false, color: "plain" });
}

export { formatNames };
