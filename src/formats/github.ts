/** Annotations of GitHub Actions: a line of standard output for each (workflow commands). */

import type { Failure } from "../commands/result.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import type { Finding } from "../diagnostics/findings.js";
import { visible } from "../diagnostics/visible.js";
import type { Format } from "./format.js";
import type { Report } from "./report.js";
import type { Tree } from "./tree.js";

/** GitHub shows no more of a level in one step, and drops the rest without a word. */
const MOST = 10;

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

export const github: Format = {
  name: "github",
  render: (report) => (["error", "warning", "info"] as const).flatMap((severity) => level(report, severity)).join(""),
};

function level({ result, findings, tree }: Report, severity: Severity): string[] {
  const failures = severity === "error" ? result.failures.map(failureLine) : [];
  const here = findings.filter((finding) => finding.severity === severity).map((finding) => line(finding, tree));
  const all = [...failures, ...here];
  const hidden = all.length - MOST;
  return hidden <= 0 ? all : [...all.slice(0, MOST), `${hidden} more of level "${severity}" without an annotation.\n`];
}

function line({ rule, severity, message, help, at }: Finding, tree: Tree): string {
  const { start, end } = at;
  // Columns count within one line only.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const where = { file: tree.pathOf(at.file), line: start.line, endLine: end.line, ...columns };
  return command(LEVELS[severity], { ...where, title: `socket-contract: ${rule}` }, withHelp(message, help));
}

function failureLine({ message, help }: Failure): string {
  return command("error", { title: "socket-contract could not do its work" }, withHelp(message, help));
}

function withHelp(message: string, help: string | undefined): string {
  return help === undefined ? message : `${message}\n${help}`;
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${list.join(",")}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  const seen = text.split("\n").map(visible).join("\n");
  return seen.replaceAll("%", "%25").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
