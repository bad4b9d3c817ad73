/** What guards.ts has for errors, handshakes, refusals, and parameters in names. */

import type { Namespace, Parameter } from "../../../catalog/model.js";
import { eventsOf } from "../../../catalog/places.js";
import { ts } from "../../../code/code.js";
import { name } from "../../../code/names.js";
import { emittedNamespaces, hasRooms } from "../needed.js";
import { accept } from "./accept.js";
import type { GuardsFile } from "./guards-file.js";
import { writeHandshake } from "./handshake-guards.js";
import { dataBase, type MadeSchemas } from "./made-schemas.js";
import { Place } from "./place.js";
import { printBody } from "./print-steps.js";
import { onlyReference } from "./schema-facts.js";
import { sidesOf } from "./sides.js";
import { Writer } from "./writer.js";

/** The declared errors, and what picks the data of those that this output answers with. */
export function writeErrors(file: GuardsFile, made: MadeSchemas): void {
  const { catalog, names } = file.emission;
  for (const own of made.builtIns) file.declare(own);
  for (const own of made.errors.values()) file.declare(own);
  const answered = answeredCodes(file);
  for (const error of catalog.errors) {
    const { data, code } = error;
    if (!data || !file.holdings.hasExtras(data) || !answered(code)) continue;
    file.offer("pick", file.namedOr(onlyReference(data) ?? data, dataBase(error, names)));
  }
}

/** A server may answer with any error; others with those of the events that they answer. */
function answeredCodes({ emission: { catalog, settings } }: GuardsFile): (code: string) => boolean {
  if (settings.targets.includes("server")) return () => true;
  const received = emittedNamespaces(catalog)
    .flatMap(eventsOf)
    .filter((event) => sidesOf(event, settings).receives);
  const answers = received.map(({ ack }) => ack?.answer);
  const codes = new Set(
    answers.flatMap((answer) => (answer && "errors" in answer ? answer.errors : [])).map(({ code }) => code),
  );
  return (code) => codes.has(code);
}

export function writeNamespace(file: GuardsFile, namespace: Namespace, made: MadeSchemas): void {
  const { targets } = file.emission.settings;
  const { handshake, template, rooms } = namespace;
  writeParameters(file, template.parameters);
  if (hasRooms(targets)) for (const room of rooms) writeParameters(file, room.template.parameters);
  if (handshake && targets.includes("server")) {
    const unit = file.group(`${file.emission.names.namespaceOf(namespace).type}Handshake`);
    file.exportFrom(unit, writeHandshake(file, namespace, handshake));
  }
  const refusal = made.connectErrors.get(namespace);
  if (refusal && targets.includes("client")) file.function("is", file.declare(refusal, "exported"));
}

/** Tests for parameters of which more is asked than that they are of their type. */
function writeParameters(file: GuardsFile, parameters: readonly Parameter[]): void {
  for (const parameter of parameters) {
    const guard = file.emission.names.guardOf(parameter);
    if (guard === undefined) continue;
    const unit = file.group(guard.replace(/^is/, ""));
    const steps = accept(new Writer(file, unit, ["value"]), parameter.schema, Place.variable("value"));
    file.exportFrom(
      unit,
      ts`
        export function ${name(guard)}(value: unknown): boolean {
          ${printBody(steps)}
        }`,
    );
  }
}
