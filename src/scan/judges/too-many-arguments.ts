import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { argumentsOf, certainArguments } from "./subjects/arguments.js";
import { declaredEmits, wrongForAll } from "./subjects/uses.js";
import { counted } from "./subjects/words.js";

export const tooManyArguments = defineRule<Scan, { event: string; sent: number; most: number }>({
  name: "too-many-arguments",
  severity: "error",
  why: "An argument that the contract does not declare is read by nobody, or is taken for the ack; guards refuse such an event.",
  message: ({ event, sent, most }) =>
    `"${event}" has ${most === 0 ? "no arguments" : counted(most, "argument")}, and this sends ${sent}.`,
  *check(scan) {
    for (const { usage, events } of declaredEmits(scan)) {
      const args = certainArguments(usage);
      yield* wrongForAll(events, ({ event }) => {
        const { most } = argumentsOf(event);
        const first = args[most];
        return first && { at: first.at, facts: { event: event.name, sent: args.length, most } };
      });
    }
  },
});
