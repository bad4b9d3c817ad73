import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { argumentsOf } from "./subjects/arguments.js";
import { declaredListeners, wrongForAll } from "./subjects/uses.js";
import { counted } from "./subjects/words.js";

export const tooManyParameters = defineRule<Scan, { event: string; taken: number; most: number; ack: boolean }>({
  name: "too-many-parameters",
  severity: "error",
  why: "A listener's parameter that nothing is sent for is always undefined; calling it as an ack fails.",
  message: ({ event, taken, most, ack }) =>
    `"${event}" brings ${arriving(most, ack)}, and this listener takes ${counted(taken, "parameter")}.`,
  *check(scan) {
    for (const { usage, events } of declaredListeners(scan)) {
      const { parameters } = usage;
      if (!parameters) continue;
      yield* wrongForAll(events, ({ event }) => {
        const { most } = argumentsOf(event);
        const ack = event.ack !== undefined;
        const first = parameters[most + (ack ? 1 : 0)];
        return first && { at: first, facts: { event: event.name, taken: parameters.length, most, ack } };
      });
    }
  },
});

function arriving(most: number, ack: boolean): string {
  const args = most === 0 ? "no arguments" : counted(most, "argument");
  if (!ack) return most === 0 ? args : `${args} and no ack`;
  return most === 0 ? "an ack alone" : `${args} and an ack`;
}
