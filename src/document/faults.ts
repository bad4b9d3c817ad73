import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { LineIndex } from "../text/lines.js";
import type { SyntaxFault } from "./compose.js";
import type { Mended } from "./mend/mend.js";
import { tabIndentation } from "./problems.js";
import { syntaxCause, yamlSyntax } from "./syntax.js";

/** The broken places of a text in plain words: one for each line, and none that only follows from another. */
export function faultsOf(file: string, { source, composed }: Mended): Diagnostic[] {
  const tabs = composed.faults.filter(({ code }) => code === "TAB_AS_INDENT");
  return telling(composed.faults, source.text).map((fault) => {
    const start = source.originalOffset(fault.start);
    const at = { file, start, end: Math.max(start, source.originalOffset(fault.end)) };
    if (fault.code === "TAB_AS_INDENT") return tabIndentation.found({ at, facts: { lines: tabs.length } });
    return yamlSyntax.found({ at, facts: { cause: syntaxCause(fault.code, fault.message) } });
  });
}

function telling(faults: readonly SyntaxFault[], text: string): SyntaxFault[] {
  const lines = new LineIndex(text);
  const told = new Set<number>();
  const kept: SyntaxFault[] = [];
  let tabTold = false;
  for (const fault of [...faults].sort((a, b) => a.start - b.start || rank(a) - rank(b))) {
    const line = lines.position(fault.start).line;
    const isTab = fault.code === "TAB_AS_INDENT";
    if (told.has(line) || (isTab && tabTold) || (kept.length > 0 && isLost(fault))) continue;
    told.add(line);
    tabTold ||= isTab;
    kept.push(fault);
  }
  return kept;
}

/** That a key runs over lines explains why its value cannot be read, not the other way round. */
function rank({ code }: SyntaxFault): number {
  return code === "MULTILINE_IMPLICIT_KEY" ? 0 : 1;
}

/** The parser has given up somewhere before, and stumbles over all that is left. */
function isLost({ message }: SyntaxFault): boolean {
  return /in YAML (?:stream|document)/.test(message);
}
