/** What guards.ts has for the catalog's types, for users to call. */

import type { Event } from "../../../catalog/model.js";
import { answerArguments, answerValue, eventsOf } from "../../../catalog/places.js";
import type { Schema } from "../../../schema/model.js";
import { reachable } from "../../../schema/shape.js";
import { emittedNamespaces, neededSchemas } from "../needed.js";
import type { Way } from "./argument-guards.js";
import type { GuardsFile } from "./guards-file.js";
import { checksBeforeSending, sidesOf } from "./sides.js";
import { writeStandard } from "./standard-schemas.js";

/** A server can use all of them; others what tells of what they receive, and picks of what they send. */
export function writeTypes(file: GuardsFile): void {
  const { catalog, names, settings } = file.emission;
  const types = neededSchemas(catalog, names, settings.targets).filter(({ role }) => role === "type");
  const isServer = settings.targets.includes("server");
  const sent = isServer ? undefined : reachable(placesOf(file, "sent"));
  const received = isServer ? undefined : reachable(placesOf(file, "received"));
  const isSentChecked = settings.targets.some((target) => checksBeforeSending(target, settings));
  for (const { schema } of types) {
    const isSent = sent?.has(schema) ?? true;
    const isReceived = received?.has(schema) ?? true;
    if (isReceived || !isSent) writeChecks(file, schema, "received");
    else if (isSentChecked) writeChecks(file, schema, "sent");
    if (isSent && file.holdings.hasExtras(schema)) file.function("pick", file.unit(schema));
  }
}

function writeChecks(file: GuardsFile, schema: Schema, way: Way): void {
  const unit = file.unit(schema);
  file.function("is", unit);
  file.function("explain", unit);
  const isStripped = way === "received" && file.emission.catalog.unknownProperties === "strip";
  if (isStripped && file.holdings.hasExtras(schema)) file.function("strip", unit);
  writeStandard(file, unit);
}

/** The schemas of what is sent or received, as arguments or as answers to them. */
function placesOf({ emission: { catalog, settings } }: GuardsFile, way: Way): readonly Schema[] {
  return emittedNamespaces(catalog)
    .flatMap(eventsOf)
    .flatMap((event) => {
      const { sends, receives } = sidesOf(event, settings);
      const [isAsked, isAnswered] = way === "sent" ? [sends, receives] : [receives, sends];
      return [...(isAsked ? event.args.map(({ schema }) => schema) : []), ...(isAnswered ? answerPlaces(event) : [])];
    });
}

function answerPlaces(event: Event): readonly Schema[] {
  const value = answerValue(event);
  return [...(value ? [value] : []), ...answerArguments(event).map(({ schema }) => schema)];
}
