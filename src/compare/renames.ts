/** Finds events that go by another name: of the same shape, with names that each come nearest to the other. */

import type { Event } from "../catalog/model.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Both } from "./model.js";
import { grouped } from "./pairs.js";
import type { SchemaDiff } from "./schemas.js";
import { sameShape } from "./shape.js";
import { plain } from "./union.js";

/** Pairs of events that are gone and events that are new, in one section. */
export function renamesAmong(events: Both<readonly Event[]>, diff: SchemaDiff): readonly Both<Event>[] {
  const respelled = pairsBy(spelling, events, diff);
  const left = {
    before: events.before.filter((event) => !respelled.some(({ before }) => before === event)),
    after: events.after.filter((event) => !respelled.some(({ after }) => after === event)),
  };
  const alike = grouped(left.before, outline);
  const near = [...grouped(left.after, outline)].flatMap(([key, after]) => {
    return nearPairs({ before: alike.get(key) ?? [], after }, diff);
  });
  return [...respelled, ...near];
}

/** The same letters with other marks between them: chat:new-message, chatNewMessage. */
function pairsBy(keyOf: (event: Event) => string, events: Both<readonly Event[]>, diff: SchemaDiff): Both<Event>[] {
  const old = grouped(events.before, keyOf);
  return [...grouped(events.after, keyOf)].flatMap(([key, [after, ...others]]) => {
    const [before, ...more] = old.get(key) ?? [];
    if (!before || !after || others.length + more.length > 0) return [];
    return sameShape({ before, after }, diff) ? [{ before, after }] : [];
  });
}

/** Names that each come nearest to the other, among events of one shape. */
function nearPairs(events: Both<readonly Event[]>, diff: SchemaDiff): readonly Both<Event>[] {
  return shapesAmong(events, diff).flatMap(({ before, after }) =>
    before.flatMap((old) => {
      const now = nearestOf(old, after);
      return now && nearestOf(now, before) === old ? [{ before: old, after: now }] : [];
    }),
  );
}

/** The events by their shapes. Each is compared with one of a shape alone: there may be many events, and few shapes. */
function shapesAmong({ before, after }: Both<readonly Event[]>, diff: SchemaDiff): readonly Both<Event[]>[] {
  const shapes: Both<Event[]>[] = [];
  const shapeOf = (event: Event): Both<Event[]> | undefined =>
    shapes.find(({ before: [first] }) => first && sameShape({ before: first, after: event }, diff));
  for (const event of before) {
    const known = shapeOf(event);
    if (known) known.before.push(event);
    else shapes.push({ before: [event], after: [] });
  }
  for (const event of after) shapeOf(event)?.after.push(event);
  return shapes;
}

function nearestOf(event: Event, candidates: readonly Event[]): Event | undefined {
  const names = candidates.map((each) => each.name);
  const name = nearest(event.name, names);
  return name === undefined ? undefined : candidates[names.indexOf(name)];
}

function spelling({ name }: Event): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Enough of a shape to leave most others out. */
function outline({ args, ack, codes }: Event): string {
  const names = args.map(({ presence, schema }) => [
    presence,
    plain(schema)
      .properties?.map(({ name }) => name)
      .sort(),
  ]);
  return JSON.stringify([names, ack?.answer.kind, codes?.length]);
}
