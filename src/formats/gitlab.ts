/** GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */

import type { Failure } from "../commands/result.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import type { Finding } from "../diagnostics/findings.js";
import type { Format } from "./format.js";
import { type Report, uniqueFingerprints } from "./report.js";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "critical", warning: "minor", info: "info" };

export const gitlab: Format = {
  name: "gitlab",
  render(report) {
    const fingerprints = uniqueFingerprints(report.findings);
    const entries = [
      ...report.result.failures.map(failureEntry),
      ...report.findings.map((finding, index) => entry(finding, fingerprints[index] ?? "", report)),
    ];
    return `${JSON.stringify(entries, undefined, 2)}\n`;
  },
};

function entry({ rule, severity, message, help, at }: Finding, fingerprint: string, { tree }: Report) {
  return {
    description: help === undefined ? message : `${message}\n${help}`,
    check_name: rule,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: tree.pathOf(at.file), lines: { begin: at.start.line, end: at.end.line } },
  };
}

/** The report knows nothing but findings in files, and a run that could not do its work must not look like a clean one. */
function failureEntry({ kind, message, help }: Failure, index: number) {
  return {
    description: help === undefined ? message : `${message}\n${help}`,
    check_name: `run-failed-${kind}`,
    fingerprint: `run-failed-${kind}:${index + 1}`,
    severity: "blocker",
    location: { path: ".", lines: { begin: 1, end: 1 } },
  };
}
