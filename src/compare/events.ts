/** What differs between the events of a namespace before and after. */

import type { Direction, Event, Namespace, RoomUse } from "../catalog/model.js";
import { isEqual } from "../schema/equal.js";
import { compareAcks } from "./acks.js";
import { compareArguments } from "./arguments.js";
import { compareCodes } from "./codes.js";
import { argumentsOf } from "./errors.js";
import { type Matches, successorOf } from "./matching.js";
import type { Both, Change, Place, Value } from "./model.js";
import { slotsOf } from "./pairs.js";
import { within } from "./places.js";
import type { SchemaDiff } from "./schemas.js";
import { sectionOf } from "./sections.js";

const DIRECTIONS = [
  "clientToServer",
  "serverToClient",
  "errorEvents",
  "serverToServer",
] as const satisfies readonly Direction[];

export function* compareEvents(pair: Both<Namespace>, outer: Place, matches: Matches): Iterable<Change> {
  for (const direction of DIRECTIONS) {
    const section = within(outer, [direction], {
      before: sectionOf(matches.catalogs.before, pair.before, direction),
      after: sectionOf(matches.catalogs.after, pair.after, direction),
    });
    const slots = slotsOf(pair.before[direction], pair.after[direction], ({ name }) => name);
    for (const slot of slots) {
      const before = slot.kind === "added" ? undefined : slot.before;
      const after = slot.kind === "removed" ? undefined : slot.after;
      const event = (after ?? before)?.name ?? "";
      const place = { ...within(section, [event], { before, after }), direction, event };
      if (before && after) yield* compareEvent({ before, after }, place, matches.diff);
      else if (after) yield newEvent(after, place, matches);
      else if (before && !matches.placed.has(before))
        yield { ...place, kind: "event-removed", before, successor: successorOf(before, pair.after) };
    }
  }
}

/** Events of a namespace that is new, where they are not: they have left another one. */
export function* movedInto(namespace: Namespace, outer: Place, matches: Matches): Iterable<Change> {
  for (const direction of DIRECTIONS) {
    const section = within(outer, [direction], {
      before: undefined,
      after: sectionOf(matches.catalogs.after, namespace, direction),
    });
    for (const after of namespace[direction]) {
      const place = { ...within(section, [after.name], { before: undefined, after }), direction, event: after.name };
      if (matches.moved.has(after)) yield newEvent(after, place, matches);
    }
  }
}

/** An event that was not there under this name. */
function newEvent(after: Event, place: Place, { renamed, moved }: Matches): Change {
  const old = renamed.get(after);
  if (old) return { ...place, was: old.at, kind: "event-renamed", before: old, after };
  const home = moved.get(after);
  if (home) {
    const { before, namespaces } = home;
    return { ...place, was: before.at, kind: "event-moved", namespaces, before, after };
  }
  return { ...place, kind: "event-added", after };
}

/** Who sends what an event carries. */
const SENDERS = {
  clientToServer: "client",
  serverToClient: "server",
  errorEvents: "server",
  serverToServer: "servers",
} as const satisfies Record<Direction, Value["sender"]>;

function* compareEvent(pair: Both<Event>, place: Place, diff: SchemaDiff): Iterable<Change> {
  const { before, after } = pair;
  const sender = SENDERS[after.direction];
  if (before.identifier !== after.identifier)
    yield { ...place, kind: "identifier", of: "event", before: before.identifier, after: after.identifier };
  yield* compareRequired(pair, place);
  // Codes on one side only: what they amount to is compared with the payload of the other.
  if (before.codes && after.codes) {
    const codes = { before: before.codes, after: after.codes };
    yield* compareCodes(codes, place, { list: "error-event", sender, pair, carriesData: true, diff });
  } else {
    const lists = { before: argumentsOf(before), after: argumentsOf(after) };
    yield* compareArguments(lists, place, { of: "event", pair, sender, diff });
  }
  yield* compareAcks(pair, place, diff);
  if (before.volatile !== after.volatile) yield { ...place, kind: "volatile-changed", before, after };
  if (!isEqual(roomNames(before.rooms), roomNames(after.rooms))) yield { ...place, kind: "event-rooms", before, after };
  yield* compareDocumentation(pair, place);
}

function* compareRequired({ before, after }: Both<Event>, outer: Place): Iterable<Change> {
  const event = after.name;
  for (const slot of slotsOf(before.requires, after.requires, ({ value }) => value)) {
    if (slot.kind === "added") {
      const field = slot.after.value;
      const place = within(outer, ["requires", field], { before: undefined, after: slot.after });
      yield { ...place, event, kind: "requires-added", field };
    } else if (slot.kind === "removed") {
      const field = slot.before.value;
      const place = within(outer, ["requires", field], { before: slot.before, after: undefined });
      yield { ...place, event, kind: "requires-removed", field };
    }
  }
}

function roomNames(uses: readonly RoomUse[]): readonly string[] {
  return uses.map(({ room }) => room.name).sort();
}

function* compareDocumentation({ before, after }: Both<Event>, place: Place): Iterable<Change> {
  if (before.deprecated !== after.deprecated) yield { ...place, kind: "documentation", what: "deprecated" };
  if (before.description !== after.description) yield { ...place, kind: "documentation", what: "description" };
  const examples = (event: Event): readonly unknown[] => event.examples.map(({ args }) => args);
  if (!isEqual(examples(before), examples(after))) yield { ...place, kind: "documentation", what: "examples" };
}
