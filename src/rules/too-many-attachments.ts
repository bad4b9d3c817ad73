import type { Catalog, Event } from "../catalog/model.js";
import { answerArguments, answerValue } from "../catalog/places.js";
import { defineRule } from "../diagnostics/rule.js";
import type { Schema } from "../schema/model.js";
import { everyEvent } from "./subjects/events.js";
import { everySchema } from "./subjects/every-schema.js";

/** What Socket.IO's parser accepts in one packet unless it is told otherwise. */
const MOST = 10;

export const tooManyAttachments = defineRule<Catalog, { event: string; part: "arguments" | "answer"; most: number }>({
  name: "too-many-attachments",
  severity: "warning",
  why: "A packet with more than ten binary parts closes the connection of whoever sent it, unless the parser is set up otherwise.",
  message: ({ event, part, most }) =>
    `The ${part} of "${event}" may hold more than ${most} binary parts, and such a packet closes the connection.`,
  help: ({ most }) => `Limit arrays of binary with "maxItems", ${most} in all, or join the parts into one.`,
  *check(catalog) {
    const counts = binaryParts(everySchema(catalog));
    const isTooMany = (schemas: readonly Schema[]): boolean => sum(schemas.map((each) => counts.get(each) ?? 0)) > MOST;
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

/** How many binary parts a value of each schema can hold, counted as far as `MOST` and one more. */
function binaryParts(schemas: ReadonlySet<Schema>): ReadonlyMap<Schema, number> {
  const counts = new Map<Schema, number>();
  // What holds itself counts on its own count, so that the counting goes on until nothing grows. Parts mostly come after
  // what holds them, and are counted first.
  const inside = [...schemas].reverse();
  for (let hasGrown = inside.some(isBinary); hasGrown; ) {
    hasGrown = false;
    for (const schema of inside) {
      const count = Math.min(partsIn(schema, counts), MOST + 1);
      if (count === (counts.get(schema) ?? 0)) continue;
      counts.set(schema, count);
      hasGrown = true;
    }
  }
  return counts;
}

function partsIn(schema: Schema, counts: ReadonlyMap<Schema, number>): number {
  const parts = (each: Schema): number => counts.get(each) ?? 0;
  const { reference, items, additionalProperties, anyOf = [], oneOf = [], allOf = [], prefixItems = [] } = schema;
  const own = isBinary(schema) ? 1 : 0;
  const elements = sum(prefixItems.map(parts)) + times(items ? parts(items) : 0, schema.maxItems?.value);
  const members = sum((schema.properties ?? []).map((property) => parts(property.schema)));
  const others = times(additionalProperties ? parts(additionalProperties) : 0, schema.maxProperties?.value);
  const choices = [...anyOf, ...oneOf, ...allOf, ...(reference ? [reference.target] : [])].map(parts);
  return Math.max(own, elements, members + others, ...choices);
}

function isBinary({ type }: Schema): boolean {
  return type?.value.includes("binary") ?? false;
}

function times(parts: number, most: number | undefined): number {
  return parts === 0 ? 0 : parts * (most ?? Number.POSITIVE_INFINITY);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
