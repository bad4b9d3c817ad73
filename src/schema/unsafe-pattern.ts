/** Tells patterns that can stop a server: one hostile text, and matching it takes years. */

import { excessive, exponential, type Finding } from "./unsafe-pattern/ambiguity.js";
import { automatonOf } from "./unsafe-pattern/automaton.js";
import { expressionsIn } from "./unsafe-pattern/syntax.js";

/** Longer ones are refused unseen, so that judging a pattern takes well under a second. */
const MAX_LENGTH = 1_000;

/**
 * Why a pattern is not safe to run on what a stranger sends, as a clause without a full stop; undefined where it is.
 * Unsafe is exponential time, and what comes near it: three or more repetitions that compete for the same characters.
 * Two that do take quadratic time, as any pattern without a `^` does; a `maxLength` keeps that short.
 */
export async function unsafePattern(pattern: string): Promise<string | undefined> {
  if (pattern.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters, too long to be judged`;
  const expressions = await expressionsIn(pattern);
  if (expressions === undefined) return "it has syntax that cannot be judged";
  for (const expression of expressions) {
    const built = automatonOf(expression);
    if ("reason" in built) return built.reason;
    const reason =
      wording(exponential(built.automaton), (text) => `a text with many ${text} can double its time with each more`) ??
      wording(excessive(built.automaton), (text) => `it can match a text of many ${text} in too many ways`);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function wording(finding: Finding, sentence: (text: string) => string): string | undefined {
  if (finding === undefined) return undefined;
  return finding === "unknown" ? "it has too many parts to be judged" : sentence(JSON.stringify(finding.character));
}
