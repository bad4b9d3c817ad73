import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { dynamicNames, neverDone } from "./subjects/unused.js";
import { counted } from "./subjects/words.js";

export const eventNeverHandled = defineRule<Scan, { event: string; dynamic: number }>({
  name: "event-never-handled",
  severity: "warning",
  why: "An event that nobody listens for is sent for nothing, and whoever waits for its ack waits in vain.",
  message: ({ event }) => `Nobody listens for "${event}".`,
  help: ({ dynamic }) =>
    dynamic === 0
      ? 'Handle it, remove it, or mark it as "deprecated".'
      : `Its name may be known only at run time, as in ${counted(dynamic, "call")} of this code.`,
  *check(scan) {
    const dynamic = dynamicNames(scan);
    for (const { event } of neverDone(scan, "listener")) yield { at: event.at, facts: { event: event.name, dynamic } };
  },
});
