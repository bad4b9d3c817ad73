/** Emits types.ts: types, errors and event maps; no run-time code. */

import { type Code, lines, paragraphs } from "../../../code/code.js";
import { type Emission, inFile } from "../emission.js";
import { emittedNamespaces, neededErrors, neededEvents, neededSchemas } from "../needed.js";
import { declareAnswer } from "./answers.js";
import { declareError, declareSchema } from "./declarations.js";
import { declareArguments, declareErrorPayload, declareEventMaps } from "./events.js";
import { declareNamespace } from "./namespace.js";

export function emitTypes(output: Emission): Code {
  const emission = inFile("types", output);
  const { catalog, names, settings } = emission;
  const namespaces = emittedNamespaces(catalog);
  const events = namespaces.flatMap((namespace) => neededEvents(namespace, settings.targets));
  return paragraphs([
    ...neededSchemas(catalog, names, settings.targets).map((schema) => declareSchema(schema, emission)),
    ...neededErrors(catalog, settings.targets).map((error) => declareError(error, emission)),
    ...namespaces.flatMap((namespace) => declareNamespace(namespace, emission)),
    ...events.flatMap((event) => [...declareErrorPayload(event, emission), ...declareAnswer(event, emission)]),
    lines(events.map((event) => declareArguments(event, emission))),
    ...namespaces.map((namespace) => declareEventMaps(namespace, emission)),
  ]);
}
