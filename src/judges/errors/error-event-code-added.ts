import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { trafficFrom } from "../traffic.js";
import { called } from "../words.js";

export const errorEventCodeAdded = defineJudge({
  name: "error-event-code-added",
  why: "A client of the older version does not know the code, and refuses the error event that carries it.",
  of: "code-added",
  *judge(change, setting) {
    if (change.list !== "error-event") return;
    const { backward, mixes } = trafficFrom("server", setting);
    const name = called(change.event ?? "", change);
    yield {
      title: `${name} may now carry ${change.code}`,
      ...mixes(
        undefined,
        breaking(`${backward.senders} may send ${name} with ${change.code}, which ${backward.receivers} refuse`),
      ),
      source: compiler("safe", "dangerous"),
      instead: "Send it on a new error event, which older clients ignore.",
    };
  },
});
