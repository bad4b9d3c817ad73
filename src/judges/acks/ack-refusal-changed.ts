import type { Json } from "../../schema/model.js";
import { defineJudge } from "../judge.js";
import { dangerous, unseen } from "../rulings.js";
import type { Lane } from "../traffic.js";
import { answerTraffic, called } from "../words.js";

export const ackRefusalChanged = defineJudge({
  name: "ack-refusal-changed",
  why: "A plain answer says that an event was refused by a value that both ends have agreed on. Who does not know it takes a refusal for an answer, or an answer for a refusal.",
  severity: "warning",
  of: "ack-refusal",
  *judge(change, setting) {
    const { before, after, pair } = change;
    const { forward, backward, mixes } = answerTraffic(pair.after, setting);
    const name = called(pair.after.name, change);
    const mistaken = ({ senders, receivers }: Lane, refusal: Json | undefined) =>
      dangerous(
        refusal === undefined
          ? `${senders} that refuse ${name} give no answer, where ${receivers} wait for one`
          : `${senders} refuse ${name} with ${JSON.stringify(refusal)}, which ${receivers} may take for an answer`,
      );
    yield {
      title: `${name} is refused with ${told(after)} now, was ${told(before)}`,
      ...mixes(before === undefined ? undefined : mistaken(forward, before), mistaken(backward, after)),
      source: unseen,
      instead: "Keep the refusal as it is, and add a new event with another one.",
    };
  },
});

function told(refusal: Json | undefined): string {
  return refusal === undefined ? "no answer" : JSON.stringify(refusal);
}
