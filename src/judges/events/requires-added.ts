import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { trafficFrom } from "../traffic.js";
import { called } from "../words.js";

export const requiresAdded = defineJudge({
  name: "requires-added",
  why: "Who may send an event is known to the server alone. Clients that were allowed to are refused from then on.",
  of: "requires-added",
  *judge(change, setting) {
    const { forward, mixes } = trafficFrom("client", setting);
    const { field } = change;
    const name = called(change.event, change);
    yield {
      title: `${name} now requires "${field}"`,
      ...mixes(
        breaking(`${forward.senders} that send ${name} without "${field}" are refused with UNAUTHENTICATED`),
        undefined,
      ),
      source: compiler("safe", "breaking"),
      instead: `Add another event that requires "${field}", and deprecate ${name}.`,
    };
  },
});
