import { defineJudge } from "../judge.js";
import { compiler, dangerous } from "../rulings.js";
import { called, eventTraffic } from "../words.js";
import { unanswered } from "./ack-added.js";

export const ackRemoved = defineJudge({
  name: "ack-removed",
  why: "A sender of the older version still asks for an answer, and gets none. A receiver that is generated does without being asked.",
  of: "ack-removed",
  *judge(change, setting) {
    const { before, pair } = change;
    const { forward, backward, mixes } = eventTraffic(pair.after, setting);
    const name = called(pair.after.name, change);
    const uncalled = dangerous(
      `${backward.senders} send ${name} without a callback, and ${backward.receivers} that are not generated may call one`,
    );
    yield {
      title: `${name} is no longer answered`,
      ...mixes(unanswered(before, name, forward), setting.peers === "ours" ? undefined : uncalled),
      source: compiler("breaking", "breaking"),
      instead: `Add a new event without an answer, and deprecate ${name}.`,
    };
  },
});
