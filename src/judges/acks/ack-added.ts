import type { Ack } from "../../catalog/model.js";
import { defineJudge } from "../judge.js";
import type { Ruling } from "../model.js";
import { breaking, compiler, dangerous } from "../rulings.js";
import type { Lane } from "../traffic.js";
import { called, eventTraffic } from "../words.js";

export const ackAdded = defineJudge({
  name: "ack-added",
  why: "A receiver of the older version knows of no answer. It calls the callback at once and with nothing, which is no answer.",
  of: "ack-added",
  *judge(change, setting) {
    const { after, pair } = change;
    const { backward, mixes } = eventTraffic(pair.after, setting);
    const name = called(pair.after.name, change);
    yield {
      title: `${name} is now answered`,
      ...mixes(undefined, unanswered(after, name, backward)),
      // A handler that returns nothing gives no answer.
      source: compiler("safe", after.answer.kind === "nothing" ? "safe" : "breaking"),
      instead: "Deploy the receivers first, or ask for the answer with a new event.",
    };
  },
});

/** What becomes of a question whose receiver has no answer in its contract. */
export function unanswered({ answer, optional }: Ack, name: string, { senders, receivers }: Lane): Ruling {
  if (answer.kind === "nothing")
    return dangerous(`${senders} take ${name} for acknowledged before ${receivers} have done anything`);
  if (optional) return dangerous(`${senders} that ask for the answer to ${name} get none from ${receivers}`);
  return breaking(`${senders} wait for the answer to ${name}, and get none from ${receivers}`);
}
