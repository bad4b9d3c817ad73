import { exitCodeOf, type FileReport, type Result } from "../commands/result.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import { FindingMaker } from "../diagnostics/findings.js";
import { renderText, summaryOf } from "../diagnostics/text.js";
import type { Host } from "../host/host.js";
import { replaceFiles } from "../host/replace.js";
import { version } from "../version.js";
import { colorOf, type Terminal } from "./terminal.js";

/** A format and where it goes; without a file to standard output. */
export interface Format {
  readonly name: "text" | "json";
  readonly file: string | undefined;
}

/** A format as `--format` takes it, or why it cannot be had. */
export function parseFormat(value: string): Format | string {
  const [name = "", ...rest] = value.split("=");
  const file = rest.join("=");
  if (name !== "text" && name !== "json") return `There is no format "${name}": choose text or json.`;
  if (rest.length > 0 && file === "") return `Name a file after "${name}=", or leave the "=" out.`;
  return { name, file: rest.length > 0 ? file : undefined };
}

interface ReportSettings {
  readonly format?: readonly Format[];
  readonly failOn: Severity;
  readonly maxProblems: number;
  readonly quiet?: true;
  readonly color: boolean;
}

/** Prints a result in every format that was asked for, and answers with the exit code. */
export function report(host: Host, terminal: Terminal, result: Result, settings: ReportSettings): number {
  let exitCode: number = exitCodeOf(result, settings.failOn);
  const formats = settings.format ?? [{ name: "text", file: undefined }];
  for (const { name, file } of formats) {
    const color = file === undefined ? colorOf(terminal, settings.color) : "plain";
    const text = name === "json" ? json(result, exitCode) : textOf(result, settings, color);
    if (file === undefined) terminal.out(text);
    else {
      const failure = replaceFiles(host, [{ path: file, text }]);
      if (failure) {
        terminal.err(`Cannot write "${file}": ${failure.failure.message}.\n`);
        exitCode = 3;
      }
    }
  }
  for (const { message, help } of result.failures) terminal.err(help ? `${message}\n${help}\n` : `${message}\n`);
  return exitCode;
}

function textOf(result: Result, { maxProblems, quiet }: ReportSettings, color: "color" | "plain"): string {
  const diagnostics = result.problems.map(({ diagnostic }) => diagnostic);
  const sections = [renderText(diagnostics, result.sources, { maxProblems, color })];
  if (result.output !== undefined) sections.push(result.output);
  else if (!quiet && result.failures.length === 0) sections.push(...closing(result));
  const text = sections.filter((section) => section !== "").join("\n");
  return text === "" ? "" : `${text.trimEnd()}\n`;
}

/** What was done, in a line or two. */
function closing({ command, files, problems }: Result): string[] {
  const count = (status: FileReport["status"]): number => files.filter((file) => file.status === status).length;
  switch (command) {
    case "validate":
      return [...files.map(({ path }) => `Mended ${path}.`), ...(problems.length === 0 ? ["No problems found."] : [])];
    case "check":
      return files.length > 0 && count("unchanged") === files.length ? [`Up to date: ${files.length} files.`] : [];
    case "init":
      return [
        ...files.map(({ path }) => `Wrote ${path}.`),
        'Next: edit the catalog, then run "npx socket-contract generate".',
      ];
    default: {
      const changed = [...files].filter(({ status }) => status === "written" || status === "removed");
      if (files.length === 0) return [];
      return [
        ...changed.map(({ path, status }) => `${status === "written" ? "wrote" : "removed"} ${path}`),
        `${count("written")} written, ${count("removed")} removed, ${count("unchanged")} unchanged.`,
      ];
    }
  }
}

/** The result model: version 1, the same for every command. */
function json(result: Result, exitCode: number): string {
  const maker = new FindingMaker(result.sources);
  const findings = result.problems.map(({ diagnostic, context }) => maker.make(diagnostic, context));
  const model = {
    version: 1,
    tool: { name: "socket-contract", version },
    command: result.command,
    exitCode,
    findings,
    files: result.files,
    failures: result.failures.map(({ message, help }) => (help === undefined ? { message } : { message, help })),
    summary: summaryOf(result.problems.map(({ diagnostic }) => diagnostic)),
    ...(result.output === undefined ? {} : { output: result.output }),
  };
  return `${JSON.stringify(model, undefined, 2)}\n`;
}
