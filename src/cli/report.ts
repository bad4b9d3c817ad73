/** Takes a result to where it is wanted: standard output, files, and what GitHub Actions shows of a run. */

import { posix } from "node:path";
import { exitCodeOf, type Result } from "../commands/result.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import type { Destination } from "../formats/destination.js";
import type { View } from "../formats/format.js";
import { loadFormat } from "../formats/index.js";
import { type Report, reportOf } from "../formats/report.js";
import { treeOf } from "../formats/tree.js";
import type { Host } from "../host/host.js";
import { replaceFiles } from "../host/replace.js";
import { hasAnnotations, inert, isGitHubActions, writeStepSummary } from "./github-actions.js";
import { colorOf, type Terminal } from "./terminal.js";

interface ReportSettings {
  readonly format?: readonly Destination[];
  readonly failOn: Severity;
  readonly maxProblems: number;
  readonly quiet?: true;
  readonly color: boolean;
}

/** Prints a result in every format that was asked for, and answers with the exit code. */
export async function report(
  host: Host,
  terminal: Terminal,
  result: Result,
  settings: ReportSettings,
): Promise<number> {
  const model = reportOf(result, {
    exitCode: exitCodeOf(result, settings.failOn),
    failOn: settings.failOn,
    tree: treeOf(host),
  });
  const failed: string[] = [];
  for (const { format, file } of destinations(terminal, settings.format)) {
    if (file === undefined) await show(terminal, model, format, settings);
    else if (result.sources.has(posix.normalize(file))) failed.push(`Cannot write "${file}": it is what was read.`);
    else {
      const text = await rendered(model, format, viewOf(settings, "plain"));
      failed.push(...written(host, file, format === "text" ? withFailures(text, result) : text));
    }
  }
  const failures = withFailures("", result);
  if (failures !== "") terminal.err(failures);
  for (const message of failed) terminal.err(`${message}\n`);
  if (isGitHubActions(terminal)) await writeStepSummary(host, terminal, model);
  return failed.length > 0 ? 3 : model.exitCode;
}

function destinations(terminal: Terminal, named: readonly Destination[] | undefined): readonly Destination[] {
  const all = named ?? [{ format: "text", file: undefined }];
  return hasAnnotations(terminal, all) ? [...all, { format: "github", file: undefined }] : all;
}

/** Their result is a text, which has standard output for itself: what people read of the work goes to standard error. */
const ASIDE: ReadonlySet<string> = new Set(["import"]);

async function show(terminal: Terminal, report: Report, format: string, settings: ReportSettings): Promise<void> {
  const isAside = ASIDE.has(report.result.command) && (format === "text" || format === "github");
  const view = viewOf(settings, colorOf(terminal, settings.color, isAside ? "err" : "out"));
  const safe = (text: string): string => (format === "text" && isGitHubActions(terminal) ? inert(text) : text);
  if (!isAside) return terminal.out(safe(await rendered(report, format, view)));
  const { output = "", ...result } = report.result;
  terminal.err(safe(await rendered({ ...report, result }, format, view)));
  if (format === "text") terminal.out(safe(output));
}

function viewOf({ maxProblems, quiet }: ReportSettings, color: View["color"]): View {
  return { maxProblems, quiet: quiet === true, color };
}

async function rendered(report: Report, name: string, view: View): Promise<string> {
  const format = await loadFormat(name);
  return format.render(report, view);
}

/** Text on a terminal stands beside its failures, which go to standard error; in a file it stands alone. */
function withFailures(text: string, { failures }: Result): string {
  const lines = failures.map(({ message, help }) => (help ? `${message}\n${help}\n` : `${message}\n`));
  return [text, ...lines].join("");
}

/** What went wrong, if anything. */
function written(host: Host, path: string, text: string): readonly string[] {
  const failure = replaceFiles(host, [{ path, text }]);
  return failure ? [`Cannot write "${path}": ${failure.failure.message}.`] : [];
}
