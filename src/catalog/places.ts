/** Places: where in a catalog schemas stand, in the order in which a reader meets them. */

import type { Schema } from "../schema/model.js";
import type { Argument, Catalog, Event, Namespace } from "./model.js";

/** The schemas at all places of the catalog, each as it stands there; what they contain is not walked. */
export function* schemaPlaces(catalog: Catalog): Iterable<Schema> {
  for (const { schema } of catalog.types) yield schema;
  for (const { data } of catalog.errors) if (data) yield data;
  for (const namespace of catalog.namespaces) yield* namespacePlaces(namespace);
}

export function* namespacePlaces(namespace: Namespace): Iterable<Schema> {
  for (const { schema } of namespace.template.parameters) yield schema;
  const { auth, query, headers } = namespace.handshake ?? {};
  for (const part of [auth, query, headers, namespace.socketData]) if (part) yield part;
  for (const room of namespace.rooms) for (const { schema } of room.template.parameters) yield schema;
  for (const event of eventsOf(namespace)) yield* eventPlaces(event);
}

/** All events of a namespace, in the order of its sections. */
export function eventsOf(namespace: Namespace): readonly Event[] {
  return [
    ...namespace.clientToServer,
    ...namespace.serverToClient,
    ...namespace.errorEvents,
    ...namespace.serverToServer,
  ];
}

export function* eventPlaces(event: Event): Iterable<Schema> {
  for (const { schema } of event.args) yield schema;
  for (const { schema } of answerArguments(event)) yield schema;
  const returns = answerValue(event);
  if (returns) yield returns;
}

/** The one value that an event's answer carries, if it carries one. */
export function answerValue(event: Event): Schema | undefined {
  const answer = event.ack?.answer;
  return answer && "returns" in answer ? answer.returns : undefined;
}

/** The values of an answer that is an argument list. */
export function answerArguments(event: Event): readonly Argument[] {
  const answer = event.ack?.answer;
  return answer?.kind === "values" ? answer.args : [];
}
