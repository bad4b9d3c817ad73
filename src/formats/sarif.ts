/** SARIF 2.1.0, for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */

import type { Failure } from "../commands/result.js";
import { ruleList } from "../commands/rule-list.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import type { Finding, Place } from "../diagnostics/findings.js";
import type { RulePage } from "../diagnostics/rule.js";
import { version } from "../version.js";
import type { Format } from "./format.js";
import { type Report, uniqueFingerprints } from "./report.js";
import type { Tree } from "./tree.js";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** What paths are relative to. Where that is on this machine is nobody's business. */
const ROOT = "%SRCROOT%";

export const sarif: Format = {
  name: "sarif",
  render(report) {
    const log = {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [run(report)],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
};

function run({ result, findings, exitCode, tree }: Report) {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const fingerprints = uniqueFingerprints(findings);
  return {
    tool: { driver: { name: "socket-contract", semanticVersion: version, rules: rules.map(descriptor) } },
    invocations: [
      {
        executionSuccessful: result.failures.length === 0,
        exitCode,
        toolExecutionNotifications: result.failures.map(notification),
      },
    ],
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [ROOT]: { description: { text: "The root of the repository." } } },
    results: findings.map((finding, index) => ({
      ...resultOf(finding, tree),
      ruleIndex: rules.indexOf(finding.rule),
      partialFingerprints: fingerprintsOf(fingerprints[index] ?? ""),
    })),
  };
}

function descriptor(name: string) {
  const page = ruleList.find((each) => each.name === name);
  return page === undefined ? { id: name } : { id: name, ...pageOf(page) };
}

function pageOf({ name, severity, why }: RulePage) {
  const more = `Run "npx socket-contract explain ${name}" for examples.`;
  return {
    fullDescription: { text: why },
    help: { text: `${why}\n\n${more}` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function notification({ message, help }: Failure) {
  return { level: "error", message: { text: help === undefined ? message : `${message}\n${help}` } };
}

function resultOf({ rule, severity, message, help, at, related, event, pointer }: Finding, tree: Tree) {
  const inContract =
    pointer === undefined
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: pointer, ...(event === undefined ? {} : { name: event }) }] };
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: literal(help === undefined ? message : `${message}\n${help}`) },
    locations: [{ physicalLocation: physical(at, tree), ...inContract }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((each) => relatedLocation(each, tree)) }),
  };
}

/** A place in an older revision has no file to point into, and is told in words. */
function relatedLocation({ at, message }: Finding["related"][number], tree: Tree) {
  return tree.has(at.file)
    ? { physicalLocation: physical(at, tree), message: { text: literal(message) } }
    : { message: { text: literal(`${message} (${at.file}:${at.start.line}:${at.start.column})`) } };
}

function physical({ file, start, end }: Place, tree: Tree) {
  const path = tree.pathOf(file);
  return {
    artifactLocation: path.startsWith("/") ? { uri: `file://${uri(path)}` } : { uri: uri(path), uriBaseId: ROOT },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** Half a character, which no URI can hold, becomes a sign. */
function uri(path: string): string {
  const steps = path.replace(/\p{Cs}/gu, "\ufffd").split("/");
  return steps.map(encodeURIComponent).join("/");
}

/** GitHub knows a finding again by the first name alone, and without it by the line's text, which removals share. */
function fingerprintsOf(fingerprint: string) {
  return { primaryLocationLineHash: fingerprint, "socketContract/v1": fingerprint };
}

/** In a message, `[…](…)` would be a link. */
function literal(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, "\\[");
}
