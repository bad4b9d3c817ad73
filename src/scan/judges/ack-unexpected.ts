import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { declaredEmits, wrongForAll } from "./subjects/uses.js";

export const ackUnexpected = defineRule<Scan, { event: string }>({
  name: "ack-unexpected",
  severity: "error",
  why: "Whoever waits for an answer that nobody gives waits for ever, or until a timeout.",
  message: ({ event }) => `"${event}" has no ack, and this waits for one.`,
  help: () => 'Declare an "ack", or send it without one.',
  *check(scan) {
    for (const { usage, events } of declaredEmits(scan)) {
      if (usage.ack !== "callback" && usage.ack !== "promise") continue;
      yield* wrongForAll(events, ({ event }) => {
        return event.ack ? undefined : { at: usage.at, facts: { event: event.name } };
      });
    }
  },
});
