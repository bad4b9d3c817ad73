import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { declaredEmits, wrongForAll } from "./subjects/uses.js";

export const ackMissing = defineRule<Scan, { event: string }>({
  name: "ack-missing",
  severity: "error",
  why: "A receiver calls the ack that the contract promises it. Without one its call fails, or guards refuse the event.",
  message: ({ event }) => `"${event}" is answered with an ack, and this does not ask for it.`,
  help: () => 'Pass a callback or use emitWithAck. If callers may leave it out, declare the ack with "optional: true".',
  *check(scan) {
    for (const { usage, events } of declaredEmits(scan)) {
      if (usage.ack !== "none") continue;
      yield* wrongForAll(events, ({ event }) => {
        const isMissing = event.ack !== undefined && !event.ack.optional;
        return isMissing ? { at: usage.at, facts: { event: event.name } } : undefined;
      });
    }
  },
});
