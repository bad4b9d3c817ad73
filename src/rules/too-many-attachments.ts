import type { Catalog, Event } from "../catalog/model.js";
import { answerArguments, answerValue } from "../catalog/places.js";
import { defineRule } from "../diagnostics/rule.js";
import type { Schema } from "../schema/model.js";
import { inPlace } from "../schema/shape.js";
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
  const own = isBinary(schema) ? 1 : 0;
  return Math.max(own, partsInItems(schema, parts), partsInProperties(schema, parts), ...inPlace(schema).map(parts));
}

function partsInItems(schema: Schema, parts: (each: Schema) => number): number {
  const { prefixItems = [], items, unevaluatedItems, contains, maxItems, maxContains } = schema;
  const others = [items, unevaluatedItems].flatMap((each) => each ?? []).map(parts);
  const found = contains ? times(parts(contains), maxContains?.value ?? maxItems?.value) : 0;
  return Math.max(sum(prefixItems.map(parts)) + times(Math.max(0, ...others), maxItems?.value), found);
}

function partsInProperties(schema: Schema, parts: (each: Schema) => number): number {
  const {
    properties = [],
    patternProperties = [],
    additionalProperties,
    unevaluatedProperties,
    maxProperties,
  } = schema;
  const matching = patternProperties.map((each) => each.schema);
  const others = [...matching, additionalProperties, unevaluatedProperties].flatMap((each) => each ?? []).map(parts);
  const members = sum(properties.map((property) => parts(property.schema)));
  return members + times(Math.max(0, ...others), maxProperties?.value);
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
