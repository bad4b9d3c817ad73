import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { listOf } from "../words.js";

export const requiredArgumentAdded = defineJudge({
  name: "required-argument-added",
  why: "A sender of the older version does not send it, and is refused.",
  of: "argument-added",
  *judge(change, setting) {
    const { after } = change;
    if (after.presence !== "required") return;
    const { item, name, sends, shifted, traffic } = listOf(change, setting);
    const { senders, receivers } = traffic.forward;
    yield {
      title: `A required ${item} "${after.name}" was added to ${name}`,
      ...traffic.mixes(breaking(`${senders} ${sends} without "${after.name}", which ${receivers} refuse`), shifted),
      source: compiler("breaking", "safe"),
      instead: `Make "${after.name}" optional, and ask for it in a new event.`,
    };
  },
});
