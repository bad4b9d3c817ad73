/** What differs between the namespaces of two catalogs, and in what belongs to a whole namespace. */

import type { Catalog, Handshake, Namespace, Parameter, Room } from "../catalog/model.js";
import { compareCodes } from "./codes.js";
import { compareEvents, movedInto } from "./events.js";
import type { Matches } from "./matching.js";
import type { Both, Change, Place, Value } from "./model.js";
import { slotsOf } from "./pairs.js";
import { within } from "./places.js";
import type { SchemaDiff } from "./schemas.js";
import { compareValue } from "./values.js";

export function* compareNamespaces(pair: Both<Catalog>, outer: Place, matches: Matches): Iterable<Change> {
  for (const slot of slotsOf(pair.before.namespaces, pair.after.namespaces, ({ path }) => path)) {
    const before = slot.kind === "added" ? undefined : slot.before;
    const after = slot.kind === "removed" ? undefined : slot.after;
    const path = (after ?? before)?.path ?? "/";
    const steps = path === "/" ? [] : ["namespaces", path];
    const place = { ...within(outer, steps, { before, after }), namespace: path };
    switch (slot.kind) {
      case "added":
        yield { ...place, kind: "namespace-added", after: slot.after };
        yield* movedInto(slot.after, place, matches);
        break;
      case "removed":
        yield { ...place, kind: "namespace-removed", before: slot.before };
        break;
      case "both":
        yield* compareNamespace(slot, place, matches);
        break;
      default:
        slot satisfies never;
    }
  }
}

function* compareNamespace(pair: Both<Namespace>, place: Place, matches: Matches): Iterable<Change> {
  const { before, after } = pair;
  const { diff } = matches;
  if (before.identifier !== after.identifier)
    yield { ...place, kind: "identifier", of: "namespace", before: before.identifier, after: after.identifier };
  const parameters = { before: before.template.parameters, after: after.template.parameters };
  yield* compareParameters(parameters, place, { role: "namespace-parameter", diff });
  yield* compareHandshakes({ before: before.handshake, after: after.handshake }, place, diff);
  const socketData = { before: before.socketData, after: after.socketData };
  const value: Value = { role: "socket-data", name: "", sender: "nobody", pair: undefined };
  yield* compareValue(socketData, within(place, ["socketData"], socketData), { value, diff });
  yield* compareRooms({ before: before.rooms, after: after.rooms }, place, diff);
  yield* compareEvents(pair, place, matches);
}

const PARTS = ["auth", "query", "headers"] as const;

function* compareHandshakes(pair: Both<Handshake | undefined>, outer: Place, diff: SchemaDiff): Iterable<Change> {
  const place = within(outer, ["handshake"], pair);
  for (const role of PARTS) {
    const schemas = { before: pair.before?.[role], after: pair.after?.[role] };
    const value: Value = { role, name: "", sender: "client", pair: undefined };
    yield* compareValue(schemas, within(place, [role], schemas), { value, diff });
  }
  const codes = { before: pair.before?.errors ?? [], after: pair.after?.errors ?? [] };
  yield* compareCodes(codes, place, { list: "handshake", sender: "server", pair: undefined, carriesData: true, diff });
}

function* compareParameters(
  pair: Both<readonly Parameter[]>,
  outer: Place,
  { role, diff }: { readonly role: "namespace-parameter" | "room-parameter"; readonly diff: SchemaDiff },
): Iterable<Change> {
  for (const slot of slotsOf(pair.before, pair.after, ({ name }) => name)) {
    if (slot.kind !== "both") continue;
    const { name } = slot.after;
    const value: Value = { role, name, sender: role === "room-parameter" ? "nobody" : "client", pair: undefined };
    const schemas = { before: slot.before.schema, after: slot.after.schema };
    yield* compareValue(schemas, within(outer, ["params", name], slot), { value, diff });
  }
}

function* compareRooms(pair: Both<readonly Room[]>, outer: Place, diff: SchemaDiff): Iterable<Change> {
  for (const slot of slotsOf(pair.before, pair.after, ({ name }) => name)) {
    switch (slot.kind) {
      case "added":
        yield {
          ...within(outer, ["rooms", slot.after.name], { before: undefined, after: slot.after }),
          kind: "room-added",
          after: slot.after,
        };
        break;
      case "removed":
        yield {
          ...within(outer, ["rooms", slot.before.name], { before: slot.before, after: undefined }),
          kind: "room-removed",
          before: slot.before,
        };
        break;
      case "both":
        yield* compareRoom(slot, within(outer, ["rooms", slot.after.name], slot), diff);
        break;
      default:
        slot satisfies never;
    }
  }
}

function* compareRoom({ before, after }: Both<Room>, place: Place, diff: SchemaDiff): Iterable<Change> {
  if (before.template.text !== after.template.text) yield { ...place, kind: "room-template", before, after };
  if (before.identifier !== after.identifier)
    yield { ...place, kind: "identifier", of: "room", before: before.identifier, after: after.identifier };
  if (before.description !== after.description) yield { ...place, kind: "documentation", what: "description" };
  const parameters = { before: before.template.parameters, after: after.template.parameters };
  yield* compareParameters(parameters, place, { role: "room-parameter", diff });
}
