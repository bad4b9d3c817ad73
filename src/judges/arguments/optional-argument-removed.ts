import { defineJudge } from "../judge.js";
import { compiler, dangerous } from "../rulings.js";
import { listOf } from "../words.js";

export const optionalArgumentRemoved = defineJudge({
  name: "optional-argument-removed",
  why: "Whoever sends it is still understood, but a client that makes use of it never gets it again.",
  severity: "warning",
  of: "argument-removed",
  *judge(change, setting) {
    const { before } = change;
    if (before.presence !== "optional") return;
    const { item, name, sender, shifted, traffic } = listOf(change, setting);
    const { senders, receivers } = traffic.backward;
    const missed = dangerous(`${receivers} no longer get "${before.name}" with ${name} from ${senders}`);
    yield {
      title: `The optional ${item} "${before.name}" was removed from ${name}`,
      ...traffic.mixes(shifted, sender === "client" ? shifted : missed),
      source: compiler("breaking", "breaking"),
      instead: `Leave "${before.name}" in the list as long as somebody may use it.`,
    };
  },
});
