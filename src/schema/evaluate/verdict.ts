/** What comes of judging a value by a schema, and how that of its parts comes together. */

import type { Schema } from "../model.js";
import { type Violation, violation } from "./violation.js";

export interface Verdict {
  /** None where the value is one of the schema's. */
  readonly violations: readonly Violation[];
  /**
   * The properties and items that the schema has evaluated, itself or through the schemas that apply in its place: what
   * `unevaluatedProperties` and `unevaluatedItems` leave alone. It counts only where there are no violations.
   */
  readonly evaluated: ReadonlySet<string | number>;
}

/** Judges a value, the one at hand or one inside it, by another schema. */
export type Judge = (schema: Schema, value: unknown) => Verdict;

export function evaluating(evaluated: Iterable<string | number>): Verdict {
  return { violations: [], evaluated: new Set(evaluated) };
}

const NOTHING: ReadonlySet<never> = new Set();

export function refusing(violations: readonly Violation[]): Verdict {
  return { violations, evaluated: NOTHING };
}

export function refusal(keyword: string, message: string): Verdict {
  return refusing([violation(keyword, message)]);
}

export function isYes({ violations }: Verdict): boolean {
  return violations.length === 0;
}

/** More than anybody reads. Without a limit, types that say the same twice would double the reasons at each level. */
const MOST_VIOLATIONS = 100;

/**
 * Of schemas that all have to accept the value. One that refuses it still tells what it has evaluated: that makes no
 * difference to yes or no, and keeps its properties from being called unknown on top.
 */
export function together(verdicts: Iterable<Verdict>): Verdict {
  const violations: Violation[] = [];
  const evaluated = new Set<string | number>();
  for (const verdict of verdicts) {
    violations.push(...verdict.violations.slice(0, MOST_VIOLATIONS - violations.length));
    for (const each of verdict.evaluated) evaluated.add(each);
  }
  return { violations, evaluated };
}
