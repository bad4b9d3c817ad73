import type { Catalog, Event } from "../catalog/model.js";
import { answerArguments, answerValue } from "../catalog/places.js";
import { defineRule } from "../diagnostics/rule.js";
import type { Schema } from "../schema/model.js";
import { Sizes, total } from "../schema/size.js";
import { everyEvent } from "./subjects/events.js";

/** What Socket.IO's parser accepts in one packet unless it is told otherwise. */
const MOST = 10;

export const tooManyAttachments = defineRule<Catalog, { event: string; part: "arguments" | "answer"; most: number }>({
  name: "too-many-attachments",
  severity: "warning",
  why: "A packet with more than ten binary parts closes the connection of whoever sent it, unless the parser is set up otherwise.",
  message: ({ event, part, most }) =>
    `The ${part} of "${event}" may hold more than ${most} binary parts, and such a packet closes the connection.`,
  help: ({ most }) =>
    `Limit arrays of binary with "maxItems", ${most} in all, or give Socket.IO the parser that is generated where they have a higher limit.`,
  *check(catalog) {
    const sizes = new Sizes(catalog.unknownProperties);
    const isTooMany = (schemas: readonly Schema[]): boolean => {
      return total(schemas.map((schema) => sizes.of(schema))).attachments > MOST;
    };
    for (const event of everyEvent(catalog)) {
      const facts = { event: event.name, most: MOST };
      if (isTooMany(event.args.map(({ schema }) => schema)))
        yield { at: event.at, facts: { ...facts, part: "arguments" } };
      if (event.ack && isTooMany(answerSchemas(event))) yield { at: event.ack.at, facts: { ...facts, part: "answer" } };
    }
  },
});

function answerSchemas(event: Event): readonly Schema[] {
  const returns = answerValue(event);
  return [...answerArguments(event).map(({ schema }) => schema), ...(returns ? [returns] : [])];
}
