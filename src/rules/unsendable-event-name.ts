import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { everyEvent } from "./subjects/events.js";

export const unsendableEventName = defineRule<Catalog, { event: string }>({
  name: "unsendable-event-name",
  severity: "error",
  why: "Half of a surrogate pair is not a character: on the way it becomes another one, and no listener knows the event that arrives.",
  message: () => "This event name holds half of a character (a lone surrogate), which no connection can carry.",
  help: () => 'Write the whole character, as in "\\U0001F600", or leave it out.',
  *check(catalog) {
    for (const event of everyEvent(catalog)) {
      if (/\p{Surrogate}/u.test(event.name)) yield { at: event.at, facts: { event: event.name } };
    }
  },
});
