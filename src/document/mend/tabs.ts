import type { Edit } from "../../diagnostics/diagnostic.js";
import type { Range } from "../compose.js";
import { tabIndentation } from "../problems.js";
import type { Attempt } from "./attempt.js";
import type { Step } from "./mend.js";

/** What a tab may stand for: two spaces, unless that would take a child from its parent in a file that mixes both. */
const WIDTHS = [2, 4, 8];

/** Indentation by tabs becomes spaces, where YAML complains of any. */
export function replaceTabs(file: string, attempt: Attempt): Step {
  const text = attempt.source.original;
  const faults = tabFaults(attempt);
  if (faults.length === 0) return { attempt, found: [] };
  const lines = indentationsToMend(text, faults);
  for (const width of WIDTHS) {
    const edits = lines.map((range) => ({
      at: { file, ...range },
      text: text.slice(range.start, range.end).replaceAll("\t", " ".repeat(width)),
    }));
    const [first] = edits;
    const mended = attempt.with([...attempt.edits, ...edits]);
    if (first === undefined || tabFaults(mended).length > 0 || edits.some((edit) => losesParent(text, edit))) continue;
    const at = { ...first.at, end: Math.max(first.at.end, first.at.start + 1) };
    return { attempt: mended, found: [tabIndentation.found({ at, facts: { lines: edits.length }, fix: edits })] };
  }
  return { attempt, found: [] };
}

/** Whether the line above opens a map or a list in spaces that this line, as it would be mended, does not go into. */
function losesParent(text: string, { at, text: indentation }: Edit): boolean {
  const above = lineAbove(text, at.start);
  if (above.startsWith("\t") || !/:(?:\s+#.*)?$/.test(above)) return false;
  return indentation.length <= above.length - above.trimStart().length;
}

/** The nearest line above that is not blank; empty where there is none. */
function lineAbove(text: string, lineStart: number): string {
  for (let end = lineStart - 1; end > 0; ) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end).trimEnd();
    if (line !== "") return line;
    end = start - 1;
  }
  return "";
}

function tabFaults({ composed, source }: Attempt): number[] {
  const faults = composed.faults.filter(({ code }) => code === "TAB_AS_INDENT");
  return faults.map(({ start }) => source.originalOffset(start));
}

/** Every line that begins with a tab, and of the others those complained of: after spaces a tab may be text. */
function indentationsToMend(text: string, faults: readonly number[]): Range[] {
  const complained = new Set(faults.map((offset) => text.lastIndexOf("\n", offset - 1) + 1));
  const ranges: Range[] = [];
  for (const match of text.matchAll(/^ *\t[ \t]*(?=[^\s])/gm)) {
    const start = match.index;
    if (text[start] === "\t" || complained.has(start)) ranges.push({ start, end: start + match[0].length });
  }
  return ranges;
}
