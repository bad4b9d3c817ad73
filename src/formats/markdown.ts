/** Markdown, for pull requests and step summaries; what was compared becomes a changelog to publish. */

import type { Failure, FileReport } from "../commands/result.js";
import type { Finding } from "../diagnostics/findings.js";
import { changelog } from "./changelog.js";
import type { Format } from "./format.js";
import { block, code, prose } from "./markup.js";
import type { Report } from "./report.js";

export const markdown: Format = {
  name: "markdown",
  render(report) {
    const { command, comparisons = [], output } = report.result;
    if (output !== undefined) return `${block(output)}\n`;
    const found = [...failures(report), ...findings(report), ...files(report)];
    if (comparisons.length > 0) {
      const more = found.length === 0 ? [] : ["# Other findings", ...found];
      return document([...comparisons.flatMap(changelog), ...more]);
    }
    return document([`# socket-contract ${command}`, ...(found.length === 0 ? ["No problems found."] : found)]);
  },
};

function document(blocks: readonly string[]): string {
  return `${blocks.map((each) => each.trimEnd()).join("\n\n")}\n`;
}

function failures({ result }: Report): string[] {
  if (result.failures.length === 0) return [];
  return ["**The command could not do its work.**", result.failures.map(failure).join("\n")];
}

function failure({ message, help }: Failure): string {
  return help === undefined ? `- ${prose(message)}` : `- ${prose(message)}\n${helpLines(help)}`;
}

/** The changelog tells what was found by comparing. */
function findings({ result, findings, tree }: Report): string[] {
  const told = new Set(
    (result.comparisons ?? []).flatMap(({ judgements }) => judgements).map((judgement) => judgement.rule),
  );
  const left = findings.filter(({ rule }) => !told.has(rule));
  const files = [...new Set(left.map(({ at }) => tree.pathOf(at.file)))];
  return files.flatMap((file) => {
    const here = left.filter(({ at }) => tree.pathOf(at.file) === file);
    const worstFirst = (["error", "warning", "info"] as const).flatMap((level) =>
      here.filter(({ severity }) => severity === level),
    );
    return [`## ${code(file)}`, worstFirst.map(finding).join("\n")];
  });
}

function finding({ rule, severity, message, help, at }: Finding): string {
  const head = `- **${severity}** ${code(rule)}, line ${at.start.line}: ${prose(message)}`;
  return help === undefined ? head : `${head}\n${helpLines(help)}`;
}

/** Help of several lines is a command and a difference. */
function helpLines(help: string): string {
  const text = help.includes("\n") ? block(help) : prose(help);
  return `\n${text.replace(/^(?=.)/gm, "  ")}\n`;
}

function files({ result }: Report): string[] {
  const changed = result.files.filter(({ status }) => status === "written" || status === "removed");
  return changed.length === 0 ? [] : [changed.map(fileLine).join("\n")];
}

function fileLine({ path, status }: FileReport): string {
  return `- ${status} ${code(path)}`;
}
