/** Sets of strings, as schemas describe them: whether there is one, and which. */

import { formatCheck } from "../../schema/formats.js";
import { candidatesFor } from "./candidates.js";

/** What is asked of a string, all of it at once. What is absent asks nothing. */
export interface Constraints {
  readonly patterns?: readonly string[];
  /** Patterns that must not match. */
  readonly notPatterns?: readonly string[];
  /** In code points, as JSON Schema counts. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly formats?: readonly string[];
  readonly notFormats?: readonly string[];
  readonly excluded?: readonly string[];
}

/** The strings that fulfil constraints. */
export type Language =
  | { readonly kind: "empty" }
  | { readonly kind: "member"; readonly text: string }
  /** Neither a member was found nor proved that there is none. */
  | { readonly kind: "unknown"; readonly reason: string };

/** Some members of a language, all different. */
export interface Members {
  readonly texts: readonly string[];
  /** Whether these are all that there are. */
  readonly isComplete: boolean;
}

/** Whether any string fulfils the constraints; one that does is checked against each of them. */
export function languageOf(constraints: Constraints): Language {
  const { texts, isComplete } = membersOf(constraints, 1);
  const [text] = texts;
  if (text !== undefined) return { kind: "member", text };
  return isComplete ? { kind: "empty" } : { kind: "unknown", reason: "no string was found that fits its patterns" };
}

/** Up to `count` strings that fulfil the constraints, the shortest and most readable first. */
export function membersOf(constraints: Constraints, count: number): Members {
  const texts = new Set<string>();
  const candidates = candidatesFor(constraints, count);
  for (;;) {
    const { done, value } = candidates.next();
    if (done) return { texts: [...texts], isComplete: value };
    if (fulfils(value, constraints)) texts.add(value);
    if (texts.size === count) return { texts: [...texts], isComplete: false };
  }
}

/** Whether a string is all that the constraints ask for. */
export function fulfils(text: string, constraints: Constraints): boolean {
  const { patterns = [], notPatterns = [], formats = [], notFormats = [], excluded = [] } = constraints;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = constraints;
  const length = [...text].length;
  const matches = (pattern: string): boolean => new RegExp(pattern, "u").test(text);
  // A format without a check accepts everything.
  const has = (format: string): boolean => formatCheck(format)?.(text) ?? true;
  return (
    length >= minLength &&
    length <= maxLength &&
    !excluded.includes(text) &&
    patterns.every(matches) &&
    !notPatterns.some(matches) &&
    formats.every(has) &&
    !notFormats.some(has)
  );
}
