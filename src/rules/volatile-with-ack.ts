import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { everyEvent } from "./subjects/events.js";

export const volatileWithAck = defineRule<Catalog, { event: string }>({
  name: "volatile-with-ack",
  severity: "warning",
  why: "A volatile event may be dropped, and nobody tells the sender: its wait for the answer then ends only with the timeout.",
  message: ({ event }) =>
    `"${event}" may be dropped, for it is volatile; its caller then waits for the answer until the timeout.`,
  help: () => 'Remove "volatile" or "ack".',
  *check(catalog) {
    for (const event of everyEvent(catalog)) {
      if (event.volatile && event.ack && !event.ack.optional) yield { at: event.ack.at, facts: { event: event.name } };
    }
  },
});
