import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";
import { listOf } from "../words.js";
import { appended } from "./recovery.js";

export const restArgumentRemoved = defineJudge({
  name: "rest-argument-removed",
  why: "Generated receivers drop what their version does not know, and find the callback behind it. A peer that is not generated may do neither.",
  severity: "warning",
  of: "argument-removed",
  *judge(change, setting) {
    const { before } = change;
    if (before.presence !== "rest") return;
    const list = listOf(change, setting);
    const { item, name, shifted, traffic } = list;
    // Who reckons with recovery drops what it appends.
    const taken = setting.before.recovery
      ? undefined
      : appended(before.name, list, { catalog: setting.after, event: change.pair.after, lane: traffic.backward });
    yield {
      title: `The rest ${item} "${before.name}" was removed from ${name}`,
      ...traffic.mixes(shifted, taken ?? shifted),
      source: compiler("breaking", "safe"),
      instead: "Add a new event.",
    };
  },
});
