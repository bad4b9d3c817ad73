import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { carriesCodes, codesOfAck } from "./codes.js";

export const ackErrorAdded = defineJudge({
  name: "ack-error-added",
  why: "A caller of the older version does not know the code, and takes the answer for a breach of the contract.",
  of: "code-added",
  *judge(change, setting) {
    const ack = codesOfAck(change, setting);
    if (!ack) return;
    const { name, traffic } = ack;
    const { senders, receivers } = traffic.backward;
    yield {
      title: `The answer to ${name} may now be the error ${change.code}`,
      ...traffic.mixes(
        undefined,
        carriesCodes(ack.event)
          ? breaking(`${senders} may answer ${name} with ${change.code}, which ${receivers} refuse`)
          : undefined,
      ),
      source: compiler("safe", "breaking"),
      instead: "Answer with a code that callers know already, or add a new event.",
    };
  },
});
