import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";
import { called } from "../words.js";

export const ackMadeOptional = defineJudge({
  name: "ack-made-optional",
  why: "Generated receivers do without the callback. Handlers that are not generated may call one that is not there.",
  severity: "info",
  of: "ack-optional",
  *judge(change) {
    if (!change.after.optional) return;
    yield {
      title: `${called(change.pair.after.name, change)} may now be sent without asking for the answer`,
      source: compiler("safe", "dangerous"),
    };
  },
});
