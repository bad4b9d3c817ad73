import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { trafficFrom } from "../traffic.js";
import { called } from "../words.js";

export const errorEventCodeRemoved = defineJudge({
  name: "error-event-code-removed",
  why: "A server of the older version may still send the code, and a client of the newer one refuses it.",
  of: "code-removed",
  *judge(change, setting) {
    if (change.list !== "error-event") return;
    const { forward, mixes } = trafficFrom("server", setting);
    const name = called(change.event ?? "", change);
    yield {
      title: `${name} never carries ${change.code} any more`,
      ...mixes(
        breaking(`${forward.senders} may still send ${name} with ${change.code}, which ${forward.receivers} refuse`),
        undefined,
      ),
      source: compiler("breaking", "safe"),
      instead: `Leave ${change.code} in the list until no server sends it any more.`,
    };
  },
});
