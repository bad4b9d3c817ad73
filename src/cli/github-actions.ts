/** What GitHub Actions gets without being asked for: annotations beside the text, and a summary of the step. */

import { createHash } from "node:crypto";
import type { Destination } from "../formats/destination.js";
import { loadFormat } from "../formats/index.js";
import type { Report } from "../formats/report.js";
import type { Host } from "../host/host.js";
import { replaceFiles } from "../host/replace.js";
import type { Terminal } from "./terminal.js";

/** GitHub takes no more of one step. */
const MAX_SUMMARY_BYTES = 1024 * 1024;

export function isGitHubActions({ environment }: Terminal): boolean {
  return environment["GITHUB_ACTIONS"] === "true";
}

/** Annotations are lines of standard output: they may stand beside text, and nowhere else. */
export function hasAnnotations(terminal: Terminal, destinations: readonly Destination[]): boolean {
  const onOutput = destinations.filter(({ file }) => file === undefined);
  return isGitHubActions(terminal) && onOutput.every(({ format }) => format === "text");
}

/** Text in which the runner follows no command: it shows lines of files, and their authors must not steer the run. */
export function inert(text: string): string {
  if (!/^\s*::|##\[/m.test(text)) return text;
  const token = createHash("sha256").update(text).digest("hex");
  return `::stop-commands::${token}\n${text.replace(/\n?$/, "\n")}::${token}::\n`;
}

/** Appends to the step's summary, where there is something to tell. A summary that cannot be written fails nothing. */
export async function writeStepSummary(host: Host, terminal: Terminal, report: Report): Promise<void> {
  const path = terminal.environment["GITHUB_STEP_SUMMARY"];
  if (path === undefined || path === "" || !hasNews(report)) return;
  const markdown = await loadFormat("markdown");
  const text = await markdown.render(report, { maxProblems: Number.POSITIVE_INFINITY, quiet: false, color: "plain" });
  const problem = append(host, path, text);
  if (problem !== undefined) terminal.err(`The step summary was left out: ${problem}.\n`);
}

/** Why it cannot be, if so; what other steps wrote is never lost. */
function append(host: Host, path: string, text: string): string | undefined {
  const before = host.readFile(path, MAX_SUMMARY_BYTES);
  if ("failure" in before && before.failure.code !== "ENOENT") return before.failure.message;
  const whole = `${"value" in before ? before.value : ""}${text}`;
  if (Buffer.byteLength(whole) > MAX_SUMMARY_BYTES) return "with it, it would be larger than GitHub takes";
  return replaceFiles(host, [{ path, text: whole }])?.failure.message;
}

function hasNews({ result }: Report): boolean {
  const { problems, failures, comparisons = [] } = result;
  return problems.length > 0 || failures.length > 0 || comparisons.length > 0;
}
