import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { argumentsOf } from "./subjects/arguments.js";
import { declaredEmits, wrongForAll } from "./subjects/uses.js";
import { counted } from "./subjects/words.js";

export const tooFewArguments = defineRule<Scan, { event: string; sent: number; least: number }>({
  name: "too-few-arguments",
  severity: "error",
  why: "An argument that is left out arrives as undefined, or an ack arrives in its place; guards refuse such an event.",
  message: ({ event, sent, least }) =>
    `"${event}" has ${counted(least, "required argument")}, and this sends ${sent === 0 ? "none" : sent}.`,
  *check(scan) {
    for (const { usage, events } of declaredEmits(scan)) {
      if (usage.openEnded) continue;
      yield* wrongForAll(events, ({ event }) => {
        const { least } = argumentsOf(event);
        const sent = usage.args.length;
        return sent < least ? { at: usage.at, facts: { event: event.name, sent, least } } : undefined;
      });
    }
  },
});
