import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { reservedNames } from "./subjects/reserved.js";
import { rawUses } from "./subjects/uses.js";

export const reservedName = defineRule<Scan, { event: string }>({
  name: "reserved-name",
  severity: "error",
  why: "Socket.IO keeps some event names for itself, and throws where code emits one.",
  message: ({ event }) => `Socket.IO reserves the event name "${event}" for itself: this throws.`,
  help: () => "Choose another name.",
  *check(scan) {
    for (const { usage } of rawUses(scan)) {
      const { kind, event } = usage;
      if (kind === "emit" && reservedNames(usage).includes(event)) yield { at: usage.at, facts: { event } };
    }
  },
});
