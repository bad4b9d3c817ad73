import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";
import { listOf } from "../words.js";
import { appended } from "./recovery.js";

export const restArgumentAdded = defineJudge({
  name: "rest-argument-added",
  why: "Generated receivers drop what their version does not know, and find the callback behind it. A peer that is not generated may do neither.",
  severity: "warning",
  of: "argument-added",
  *judge(change, setting) {
    const { after } = change;
    if (after.presence !== "rest") return;
    const list = listOf(change, setting);
    const { item, name, shifted, traffic } = list;
    // Who reckons with recovery drops what it appends.
    const taken = setting.after.recovery
      ? undefined
      : appended(after.name, list, { catalog: setting.before, event: change.pair.before, lane: traffic.forward });
    yield {
      title: `A rest ${item} "${after.name}" was added to ${name}`,
      ...traffic.mixes(taken ?? shifted, shifted),
      source: compiler("safe", "dangerous"),
      ...(taken || shifted ? { instead: "Add a new event." } : {}),
    };
  },
});
