/** What guards.ts has for the catalog's types, for users to call. */

import type { Event } from "../../../catalog/model.js";
import { answerArguments, answerValue } from "../../../catalog/places.js";
import type { Schema } from "../../../schema/model.js";
import { reachable } from "../../../schema/shape.js";
import { emittedNamespaces, neededSchemas } from "../needed.js";
import type { GuardsFile } from "./guards-file.js";
import { writeStandard } from "./standard-schemas.js";

/** A server can use all of them; a client what tells of what it receives, and picks of what it sends. */
export function writeTypes(file: GuardsFile): void {
  const { catalog, names, settings } = file.emission;
  const types = neededSchemas(catalog, names, settings.targets).filter(({ role }) => role === "type");
  const isServer = settings.targets.includes("server");
  const sent = isServer ? undefined : reachable(clientPlaces(file, "sent"));
  const received = isServer ? undefined : reachable(clientPlaces(file, "received"));
  for (const { schema } of types) {
    const isSent = sent?.has(schema) ?? true;
    const isReceived = received?.has(schema) ?? true;
    if (isReceived || !isSent || settings.outbound === "enforce") writeChecks(file, schema);
    if (isSent && file.holdings.hasExtras(schema)) file.function("pick", file.unit(schema));
  }
}

function writeChecks(file: GuardsFile, schema: Schema): void {
  const unit = file.unit(schema);
  file.function("is", unit);
  file.function("explain", unit);
  const isStripped = file.emission.catalog.unknownProperties === "strip";
  if (isStripped && file.holdings.hasExtras(schema)) file.function("strip", unit);
  writeStandard(file, unit);
}

function clientPlaces({ emission: { catalog } }: GuardsFile, way: "sent" | "received"): readonly Schema[] {
  return emittedNamespaces(catalog).flatMap(({ clientToServer, serverToClient, errorEvents }) => {
    const fromServer = [...serverToClient, ...errorEvents];
    const [requests, answered] = way === "sent" ? [clientToServer, fromServer] : [fromServer, clientToServer];
    return [...requests.flatMap((event) => event.args.map(({ schema }) => schema)), ...answered.flatMap(answerPlaces)];
  });
}

function answerPlaces(event: Event): readonly Schema[] {
  const value = answerValue(event);
  return [...(value ? [value] : []), ...answerArguments(event).map(({ schema }) => schema)];
}
