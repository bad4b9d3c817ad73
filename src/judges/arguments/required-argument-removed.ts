import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { listOf } from "../words.js";

export const requiredArgumentRemoved = defineJudge({
  name: "required-argument-removed",
  why: "A receiver of the older version still needs it, and refuses a message without it.",
  of: "argument-removed",
  *judge(change, setting) {
    const { before } = change;
    if (before.presence !== "required") return;
    const { item, name, sends, shifted, traffic } = listOf(change, setting);
    const { senders, receivers } = traffic.backward;
    yield {
      title: `The required ${item} "${before.name}" was removed from ${name}`,
      ...traffic.mixes(shifted, breaking(`${senders} ${sends} without "${before.name}", which ${receivers} refuse`)),
      source: compiler("breaking", "breaking"),
      instead: `Make "${before.name}" optional, and remove it when no receiver needs it any more.`,
    };
  },
});
