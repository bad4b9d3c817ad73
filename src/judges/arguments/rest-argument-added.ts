import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";
import { listOf } from "../words.js";

export const restArgumentAdded = defineJudge({
  name: "rest-argument-added",
  why: "Generated receivers drop what their version does not know, and find the callback behind it. A peer that is not generated may do neither.",
  severity: "warning",
  of: "argument-added",
  *judge(change, setting) {
    const { after } = change;
    if (after.presence !== "rest") return;
    const { item, name, shifted, traffic } = listOf(change, setting);
    yield {
      title: `A rest ${item} "${after.name}" was added to ${name}`,
      ...traffic.mixes(shifted, shifted),
      source: compiler("safe", "dangerous"),
      ...(shifted ? { instead: "Add a new event." } : {}),
    };
  },
});
