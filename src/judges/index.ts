import type { Judge, Setting } from "./judge.js";
import type { Judgement } from "./model.js";

/** Every judge. */
export const judges: readonly Judge[] = [];

/** What all judges say of all changes. */
export function judgementsOf(setting: Setting): readonly Judgement[] {
  return setting.changes.flatMap((change) => judges.flatMap((judge) => [...judge.judge(change, setting)]));
}
