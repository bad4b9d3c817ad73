import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { listOf } from "../words.js";

export const argumentMadeOptional = defineJudge({
  name: "argument-made-optional",
  why: "A receiver of the older version still needs it, and refuses a message without it.",
  of: "argument-presence",
  *judge(change, setting) {
    const { before, after } = change;
    if (before.presence !== "required") return;
    const { item, name, sends, traffic } = listOf(change, setting);
    const { senders, receivers } = traffic.backward;
    yield {
      title: `The ${item} "${after.name}" of ${name} is now ${after.presence}, was required`,
      ...traffic.mixes(
        undefined,
        breaking(`${senders} may ${sends} without "${after.name}", which ${receivers} refuse`),
      ),
      source: compiler("safe", "breaking"),
      instead: `Go on sending "${after.name}" until every receiver can do without it.`,
    };
  },
});
