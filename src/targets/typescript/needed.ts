/** What an output needs of a catalog: a client has no use for what only servers hold or say to each other. */

import type { Catalog, ErrorDeclaration, Event, Namespace } from "../../catalog/model.js";
import type { NamedSchema, OutputNames } from "../../catalog/output-names.js";
import { eventPlaces, eventsOf, schemaPlaces } from "../../catalog/places.js";
import type { Schema } from "../../schema/model.js";
import { reachable } from "../../schema/shape.js";
import { isReceivedBy, isSentBy } from "./roles.js";
import type { Target } from "./settings.js";

/** The namespaces that get facades: the main one only where it has events, for it is there in any case. */
export function emittedNamespaces(catalog: Catalog): readonly Namespace[] {
  return catalog.namespaces.filter((namespace) => namespace.path !== "/" || eventsOf(namespace).length > 0);
}

/** The events that at least one of the targets sends or receives. */
export function neededEvents(namespace: Namespace, targets: readonly Target[]): readonly Event[] {
  return eventsOf(namespace).filter((event) =>
    targets.some((target) => isSentBy(target, event) || isReceivedBy(target, event)),
  );
}

/** Whether clients connect to, or from, this output: then it knows of handshakes, and of all errors. */
export function hasConnections(targets: readonly Target[]): boolean {
  return targets.includes("server") || targets.includes("client");
}

/** Whether something in this output sends to rooms. */
export function hasRooms(targets: readonly Target[]): boolean {
  return targets.includes("server") || targets.includes("emitter");
}

/** Without anybody who asks, the errors that error events list. */
export function neededErrors(catalog: Catalog, targets: readonly Target[]): readonly ErrorDeclaration[] {
  if (hasConnections(targets) || targets.includes("types")) return catalog.errors;
  const events = emittedNamespaces(catalog).flatMap(({ errorEvents }) => errorEvents);
  const listed = new Set(events.flatMap(({ codes = [] }) => codes.map(({ declaration }) => declaration)));
  return catalog.errors.filter((error) => listed.has(error));
}

/** The named schemas that the targets' events, errors and handshakes lead to, and the types that nothing leads to. */
export function neededSchemas(
  catalog: Catalog,
  names: OutputNames,
  targets: readonly Target[],
): readonly NamedSchema[] {
  if (targets.includes("server")) return names.schemas;
  const needed = reachable(neededPlaces(catalog, targets));
  const types = new Set(catalog.types.map(({ schema }) => schema));
  const used = reachable([...schemaPlaces(catalog)].filter((place) => !types.has(place)));
  return names.schemas.filter(({ schema }) => needed.has(schema) || (types.has(schema) && !used.has(schema)));
}

/** What is needed without a server. */
function* neededPlaces(catalog: Catalog, targets: readonly Target[]): Iterable<Schema> {
  for (const { data } of neededErrors(catalog, targets)) if (data) yield data;
  for (const namespace of catalog.namespaces) {
    for (const { schema } of namespace.template.parameters) yield schema;
    if (hasConnections(targets)) yield* handshakePlaces(namespace);
    if (namespace.socketData && targets.includes("types")) yield namespace.socketData;
    if (hasRooms(targets))
      yield* namespace.rooms.flatMap((room) => room.template.parameters.map(({ schema }) => schema));
    for (const event of neededEvents(namespace, targets)) yield* eventPlaces(event);
  }
}

function* handshakePlaces({ handshake }: Namespace): Iterable<Schema> {
  const { auth, query, headers } = handshake ?? {};
  for (const part of [auth, query, headers]) if (part) yield part;
}
