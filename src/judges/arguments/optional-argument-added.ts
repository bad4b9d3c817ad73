import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";
import { listOf } from "../words.js";
import { appended } from "./recovery.js";

export const optionalArgumentAdded = defineJudge({
  name: "optional-argument-added",
  why: "Generated receivers drop what their version does not know, and find the callback behind it; a peer that is not generated may do neither. With connection state recovery, what an older server sends ends in a string, which lands in the new argument's place.",
  severity: "warning",
  of: "argument-added",
  *judge(change, setting) {
    const { after } = change;
    if (after.presence !== "optional") return;
    const list = listOf(change, setting);
    const { item, name, shifted, traffic } = list;
    const sending = { catalog: setting.before, event: change.pair.before, lane: traffic.forward };
    const taken = appended(after.name, list, sending);
    yield {
      title: `An optional ${item} "${after.name}" was added to ${name}`,
      ...traffic.mixes(taken ?? shifted, shifted),
      source: compiler("safe", shifted ? "dangerous" : "safe"),
      instead: taken
        ? 'Say "recovery: false" in the catalog where no server uses connection state recovery, and otherwise deploy the servers first or add the new value to the payload.'
        : "Add a new event.",
    };
  },
});
