import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { listOf } from "../words.js";

export const argumentMadeRequired = defineJudge({
  name: "argument-made-required",
  why: "A sender of the older version may leave it out, and is refused.",
  of: "argument-presence",
  *judge(change, setting) {
    const { before, after } = change;
    if (after.presence !== "required") return;
    const { item, name, sends, traffic } = listOf(change, setting);
    const { senders, receivers } = traffic.forward;
    yield {
      title: `The ${item} "${after.name}" of ${name} is now required, was ${before.presence}`,
      ...traffic.mixes(
        breaking(`${senders} may ${sends} without "${after.name}", which ${receivers} refuse`),
        undefined,
      ),
      source: compiler("breaking", "safe"),
      instead: `Leave "${after.name}" optional, and let the receiver say what it misses.`,
    };
  },
});
