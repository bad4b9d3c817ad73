import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { carriesCodes, codesOfAck } from "./codes.js";

export const ackErrorRemoved = defineJudge({
  name: "ack-error-removed",
  why: "Whoever answers from the older version may still send the code, and a caller of the newer one refuses it.",
  of: "code-removed",
  *judge(change, setting) {
    const ack = codesOfAck(change, setting);
    if (!ack) return;
    const { name, traffic } = ack;
    const { senders, receivers } = traffic.forward;
    yield {
      title: `The answer to ${name} is never the error ${change.code} any more`,
      ...traffic.mixes(
        carriesCodes(ack.event)
          ? breaking(`${senders} may still answer ${name} with ${change.code}, which ${receivers} refuse`)
          : undefined,
        undefined,
      ),
      source: compiler("breaking", "safe"),
      instead: `Leave ${change.code} in the list until nobody answers with it any more.`,
    };
  },
});
