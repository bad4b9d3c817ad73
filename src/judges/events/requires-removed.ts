import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { trafficFrom } from "../traffic.js";
import { called } from "../words.js";

export const requiresRemoved = defineJudge({
  name: "requires-removed",
  why: "A server of the older version goes on refusing whoever lacks what an event required.",
  of: "requires-removed",
  *judge(change, setting) {
    const { backward, mixes } = trafficFrom("client", setting);
    const { field } = change;
    const name = called(change.event, change);
    yield {
      title: `${name} no longer requires "${field}"`,
      ...mixes(
        undefined,
        breaking(
          `${backward.senders} that send ${name} without "${field}" are refused with UNAUTHENTICATED by ${backward.receivers}`,
        ),
      ),
      source: compiler("safe", "breaking"),
      instead: "Deploy the servers before the clients.",
    };
  },
});
