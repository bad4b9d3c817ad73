/** For people at a terminal: a code frame for each finding, and what was done. */

import type { ComparisonReport, FileReport, Result } from "../commands/result.js";
import { renderText } from "../diagnostics/text.js";
import { changesIn, countsOf } from "./changes.js";
import type { Format, View } from "./format.js";

export const text: Format = {
  name: "text",
  render({ result }, view) {
    const diagnostics = result.problems.map(({ diagnostic }) => diagnostic);
    const sections = [renderText(diagnostics, result.sources, view), ...rest(result, view)];
    const all = sections.filter((section) => section !== "").join("\n");
    return all === "" ? "" : `${all.trimEnd()}\n`;
  },
};

function rest(result: Result, { quiet }: View): readonly string[] {
  if (result.output !== undefined) return [result.output];
  return quiet || result.failures.length > 0 ? [] : closing(result);
}

/** What was done, in a line or two. */
function closing({ command, files, problems, comparisons = [], notes = [] }: Result): string[] {
  const count = (status: FileReport["status"]): number => files.filter((file) => file.status === status).length;
  switch (command) {
    case "validate":
      return [...files.map(({ path }) => `Mended ${path}.`), ...(problems.length === 0 ? ["No problems found."] : [])];
    case "check":
    case "diff":
      return [
        ...(files.length > 0 && count("unchanged") === files.length ? [`Up to date: ${files.length} files.`] : []),
        ...files.filter(({ status }) => status === "written").map(({ path }) => `Wrote ${path}.`),
        ...comparisons.map(compared),
        ...notes,
      ];
    case "scan":
      return [...(problems.length === 0 ? ["No problems found."] : []), ...notes];
    case "import":
      return [...files.map(({ path }) => `Wrote ${path}.`), ...notes];
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
        ...notes,
      ];
    }
  }
}

function compared(comparison: ComparisonReport): string {
  const { catalog, against, step, approved } = comparison;
  const approvals = approved === 0 ? "" : ` Approved in the config: ${approved}.`;
  const version = step === "none" ? "" : ` Suggested version step: ${step}.`;
  return `${catalog} against ${against}: ${countsOf(changesIn(comparison))}.${version}${approvals}`;
}
