/** What guards.ts has for one event. */

import type { Event } from "../../../catalog/model.js";
import { answerValue } from "../../../catalog/places.js";
import { writeReader } from "./answer-guards.js";
import { argumentsOf, writeGuard, writePicker } from "./argument-guards.js";
import type { GuardsFile, SchemaUnit } from "./guards-file.js";
import { answerBase, type MadeSchemas } from "./made-schemas.js";
import { onlyReference } from "./schema-facts.js";
import type { Sides } from "./sides.js";

interface Subject {
  readonly file: GuardsFile;
  readonly event: Event;
  readonly made: MadeSchemas;
}

export function writeEvent({ file, event, made }: Subject, { receives, sends, checks }: Sides): void {
  const { ack } = event;
  const unit = file.group(file.emission.names.eventOf(event).base);
  const args = argumentsOf(event, made);
  for (const schemas of [made.payloads, made.failures]) {
    const own = schemas.get(event);
    if (own) file.declare(own);
  }
  if (receives) offerPick({ file, event, made });
  if (checks) file.exportFrom(unit, writeGuard({ file, unit, event, args }, receives ? "received" : "sent"));
  if (sends) file.exportFrom(unit, writePicker({ file, unit, event, args }));
  if (sends && ack) file.exportFrom(unit, writeReader({ file, unit, event, ack }, made));
}

/** The function that picks what a handler of the event answers with. */
function offerPick({ file, event, made }: Subject): void {
  const unit = answerUnit({ file, event, made });
  if (unit) file.offer("pick", unit);
}

function answerUnit({ file, event, made }: Subject): SchemaUnit | undefined {
  const tuple = made.tuples.get(event);
  if (tuple && file.holdings.hasExtras(tuple.schema)) return file.declare(tuple);
  const value = answerValue(event);
  if (!value || !file.holdings.hasExtras(value)) return undefined;
  return file.namedOr(onlyReference(value) ?? value, answerBase(event, file.emission.names));
}
