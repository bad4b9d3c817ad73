import type { Comparison } from "../compare/model.js";
import type { Judge } from "./judge.js";
import type { Judgement } from "./model.js";

/** Every judge. */
export const judges: readonly Judge[] = [];

/** What all judges say of all changes. */
export function judgementsOf(comparison: Comparison): readonly Judgement[] {
  return comparison.changes.flatMap((change) => judges.flatMap((judge) => [...judge.judge(change, comparison)]));
}
