/** Mends the mistakes of everybody's first day, so that one of them does not hide all that follows. */

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Composed } from "../compose.js";
import type { EditedText } from "../edits.js";
import { Attempt } from "./attempt.js";
import { quoteExpressions } from "./expressions.js";
import { quoteReferences } from "./references.js";
import { replaceTabs } from "./tabs.js";

export interface Mended {
  readonly source: EditedText;
  readonly composed: Composed;
  /** What was mended, with the fix where it is certain. */
  readonly found: readonly Diagnostic[];
}

/** One kind of mend: what it made of the text, and what it has to say. */
export interface Step {
  readonly attempt: Attempt;
  readonly found: readonly Diagnostic[];
}

export function mend(file: string, text: string, isTypeExpression: (text: string) => boolean): Mended {
  const references = quoteReferences(file, new Attempt(text, []));
  const tabs = replaceTabs(file, references.attempt);
  const { attempt, found } = quoteExpressions(file, tabs.attempt, isTypeExpression);
  const { source, composed } = attempt;
  const reindented = composed.faults.length === 0 ? tabs.found : tabs.found.map(withoutFix);
  return { source, composed, found: [...references.found, ...reindented, ...found] };
}

/** How deep a tab indents is a guess until the whole file can be read. */
function withoutFix({ fix: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic;
}
