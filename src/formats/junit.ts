/** JUnit's XML, which nearly every CI shows: a suite for each file, a test case for each finding. */

import type { Failure } from "../commands/result.js";
import { isAtLeast } from "../diagnostics/diagnostic.js";
import type { Finding } from "../diagnostics/findings.js";
import { visible } from "../diagnostics/visible.js";
import type { Format } from "./format.js";
import type { Report } from "./report.js";

interface Case {
  readonly name: string;
  /** Undefined where it passes. */
  readonly outcome: "failure" | "error" | undefined;
  readonly type: string;
  readonly message: string;
  readonly body: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

export const junit: Format = {
  name: "junit",
  render(report) {
    const suites = suitesOf(report);
    const name = `socket-contract ${report.result.command}`;
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites ${attributes({ name, ...countsOf(suites.flatMap(({ cases }) => cases)) })}>`,
      ...suites.flatMap(suiteLines),
      "</testsuites>",
    ];
    return `${lines.join("\n")}\n`;
  },
};

/** A run without findings is a test that passed: an empty report looks like one that was not made. */
function suitesOf(report: Report): readonly Suite[] {
  const { result, findings, tree } = report;
  const name = `socket-contract ${result.command}`;
  const files = [...new Set(findings.map(({ at }) => at.file))];
  const suites = files.map((file) => {
    const here = findings.filter(({ at }) => at.file === file);
    return { name: tree.pathOf(file), cases: here.map((finding) => caseOf(finding, report)) };
  });
  if (result.failures.length > 0) return [{ name, cases: result.failures.map(failedCase) }, ...suites];
  return suites.length > 0 ? suites : [{ name, cases: [passed] }];
}

const passed: Case = { name: "No problems found", outcome: undefined, type: "", message: "", body: "" };

/** What does not fail the run does not fail its test either, and is told in its output. */
function caseOf({ rule, severity, message, help, at, pointer = "" }: Finding, { tree, failOn }: Report): Case {
  const place = `${tree.pathOf(at.file)}:${at.start.line}:${at.start.column}`;
  return {
    name: pointer === "" ? rule : `${rule} ${pointer}`,
    outcome: isAtLeast(severity, failOn) ? "failure" : undefined,
    type: rule,
    message,
    body: [`${place} ${severity}: ${message}`, ...(help === undefined ? [] : [help])].join("\n"),
  };
}

function failedCase({ kind, message, help }: Failure): Case {
  const body = help === undefined ? message : `${message}\n${help}`;
  return { name: "The command did its work", outcome: "error", type: kind, message, body };
}

function suiteLines({ name, cases }: Suite): string[] {
  return [
    `  <testsuite ${attributes({ name, ...countsOf(cases) })}>`,
    ...cases.flatMap((each) => caseLines(each, name)),
    "  </testsuite>",
  ];
}

function caseLines({ name, outcome, type, message, body }: Case, suite: string): string[] {
  const head = `    <testcase ${attributes({ name, classname: suite })}`;
  if (outcome === undefined && body === "") return [`${head}/>`];
  const inner =
    outcome === undefined
      ? `<system-out>${escaped(body)}</system-out>`
      : `<${outcome} ${attributes({ type, message })}>${escaped(body)}</${outcome}>`;
  return [`${head}>`, `      ${inner}`, "    </testcase>"];
}

function countsOf(cases: readonly Case[]) {
  const count = (outcome: Case["outcome"]): number => cases.filter((each) => each.outcome === outcome).length;
  return { tests: cases.length, failures: count("failure"), errors: count("error") };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(String(value)).replaceAll("\n", "&#10;")}"`)
    .join(" ");
}

const NOT_XML = /[\ufffe\uffff]/g;

/** XML has no way at all to hold most control characters. */
function escaped(text: string): string {
  const safe = text.split("\n").map(visible).join("\n").replace(NOT_XML, "\ufffd");
  return safe.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
