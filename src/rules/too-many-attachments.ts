import type { Catalog, Event } from "../catalog/model.js";
import { answerArguments, answerValue } from "../catalog/places.js";
import { defineRule } from "../diagnostics/rule.js";
import type { Schema } from "../schema/model.js";
import { everyEvent } from "./subjects/events.js";

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
    for (const event of everyEvent(catalog)) {
      const facts = { event: event.name, most: MOST };
      const args = event.args.map(({ schema }) => schema);
      if (partsOf(args) > MOST) yield { at: event.at, facts: { ...facts, part: "arguments" } };
      if (event.ack && partsOf(answerSchemas(event)) > MOST)
        yield { at: event.ack.at, facts: { ...facts, part: "answer" } };
    }
  },
});

function answerSchemas(event: Event): readonly Schema[] {
  return [...answerArguments(event).map(({ schema }) => schema), ...[answerValue(event) ?? []].flat()];
}

function partsOf(schemas: readonly Schema[]): number {
  const known = new Map<Schema, number>();
  return sum(schemas.map((schema) => binaryParts(schema, known)));
}

/** The most binary parts that the declared places of a schema can hold. What it holds of itself is not counted again. */
function binaryParts(schema: Schema, known: Map<Schema, number>): number {
  const counted = known.get(schema);
  if (counted !== undefined) return counted;
  known.set(schema, 0);
  const parts = (each: Schema): number => binaryParts(each, known);
  const { reference, items, additionalProperties, anyOf = [], oneOf = [], allOf = [], prefixItems = [] } = schema;
  const own = schema.type?.value.includes("binary") ? 1 : 0;
  const elements = sum(prefixItems.map(parts)) + times(items ? parts(items) : 0, schema.maxItems?.value);
  const members = sum((schema.properties ?? []).map((property) => parts(property.schema)));
  const others = times(additionalProperties ? parts(additionalProperties) : 0, schema.maxProperties?.value);
  const choices = [...anyOf, ...oneOf, ...allOf, ...(reference ? [reference.target] : [])].map(parts);
  const most = Math.max(own, elements, members + others, ...choices);
  known.set(schema, most);
  return most;
}

function times(parts: number, most: number | undefined): number {
  return parts === 0 ? 0 : parts * (most ?? Number.POSITIVE_INFINITY);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
