/** What an output needs of a catalog: a client has no use for what only servers hold or say to each other. */

import type { Catalog, Event, Namespace } from "../../catalog/model.js";
import type { NamedSchema, OutputNames } from "../../catalog/output-names.js";
import { eventPlaces, eventsOf, schemaPlaces } from "../../catalog/places.js";
import type { Schema } from "../../schema/model.js";
import { reachable } from "../../schema/shape.js";
import type { Target } from "./settings.js";

/** The namespaces that get facades: the main one only where it has events, for it is there in any case. */
export function emittedNamespaces(catalog: Catalog): readonly Namespace[] {
  return catalog.namespaces.filter((namespace) => namespace.path !== "/" || eventsOf(namespace).length > 0);
}

/** The events that at least one of the targets sends or receives. */
export function neededEvents(namespace: Namespace, targets: readonly Target[]): readonly Event[] {
  const shared = [...namespace.clientToServer, ...namespace.serverToClient, ...namespace.errorEvents];
  return targets.includes("server") ? [...shared, ...namespace.serverToServer] : shared;
}

/** The named schemas that the targets' events, errors and handshakes lead to, and the types that nothing leads to. */
export function neededSchemas(
  catalog: Catalog,
  names: OutputNames,
  targets: readonly Target[],
): readonly NamedSchema[] {
  if (targets.includes("server")) return names.schemas;
  const forClient = reachable(clientPlaces(catalog));
  const types = new Set(catalog.types.map(({ schema }) => schema));
  const used = reachable([...schemaPlaces(catalog)].filter((place) => !types.has(place)));
  return names.schemas.filter(({ schema }) => forClient.has(schema) || (types.has(schema) && !used.has(schema)));
}

function* clientPlaces(catalog: Catalog): Iterable<Schema> {
  for (const { data } of catalog.errors) if (data) yield data;
  for (const namespace of catalog.namespaces) {
    for (const { schema } of namespace.template.parameters) yield schema;
    const { auth, query, headers } = namespace.handshake ?? {};
    for (const part of [auth, query, headers]) if (part) yield part;
    for (const event of neededEvents(namespace, ["client"])) yield* eventPlaces(event);
  }
}
