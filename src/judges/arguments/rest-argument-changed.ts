import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";
import { listOf } from "../words.js";

export const restArgumentChanged = defineJudge({
  name: "rest-argument-changed",
  why: "One value that may be missing and any number of values look alike on the wire; only code tells them apart.",
  of: "argument-presence",
  *judge(change, setting) {
    const { before, after } = change;
    if (before.presence === "required" || after.presence === "required") return;
    const { item, name, shifted, traffic } = listOf(change, setting);
    yield {
      title: `The ${item} "${after.name}" of ${name} is now ${after.presence}, was ${before.presence}`,
      ...traffic.mixes(shifted, shifted),
      source: compiler(after.presence === "rest" ? "safe" : "breaking", "breaking"),
    };
  },
});
