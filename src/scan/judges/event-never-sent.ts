import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { dynamicNames, neverDone } from "./subjects/unused.js";
import { counted } from "./subjects/words.js";

export const eventNeverSent = defineRule<Scan, { event: string; dynamic: number }>({
  name: "event-never-sent",
  severity: "warning",
  why: "An event that nobody sends is a promise that is not kept: whoever waits for it waits in vain.",
  message: ({ event }) => `Nobody sends "${event}".`,
  help: ({ dynamic }) =>
    dynamic === 0
      ? 'Send it, remove it, or mark it as "deprecated".'
      : `Its name may be known only at run time, as in ${counted(dynamic, "call")} of this code.`,
  *check(scan) {
    const dynamic = dynamicNames(scan);
    for (const { event } of neverDone(scan, "emit")) yield { at: event.at, facts: { event: event.name, dynamic } };
  },
});
