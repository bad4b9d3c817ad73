import type { Argument, Catalog, Event } from "../../catalog/model.js";
import { answerArguments, eventsOf } from "../../catalog/places.js";

/** Every event of the catalog, namespace by namespace. */
export function everyEvent(catalog: Catalog): readonly Event[] {
  return catalog.namespaces.flatMap(eventsOf);
}

/** Every argument list: those of events, and of acks that answer with several values. */
export function argumentLists(catalog: Catalog): readonly (readonly Argument[])[] {
  return everyEvent(catalog).flatMap((event) => [event.args, answerArguments(event)]);
}
