import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";
import { called } from "../words.js";

export const ackMadeRequired = defineJudge({
  name: "ack-made-required",
  why: "No event is refused for a missing callback, so whoever still leaves it out is heard; only new code has to ask.",
  severity: "info",
  of: "ack-optional",
  *judge(change) {
    if (change.after.optional) return;
    yield {
      title: `The answer to ${called(change.pair.after.name, change)} is now always asked for`,
      source: compiler("breaking", "safe"),
      instead: "Leave the ack optional for code that needs no answer.",
    };
  },
});
