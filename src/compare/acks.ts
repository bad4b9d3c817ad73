/** What differs between the acks of an event before and after. */

import type { Ack, Answer, CodeUse, Event } from "../catalog/model.js";
import { isEqual } from "../schema/equal.js";
import type { Json, Schema } from "../schema/model.js";
import { compareArguments } from "./arguments.js";
import { compareCodes } from "./codes.js";
import type { Both, Change, Place, Value } from "./model.js";
import { within } from "./places.js";
import type { SchemaDiff } from "./schemas.js";
import { sameStyle } from "./shape.js";
import { compareValue } from "./values.js";

export function* compareAcks(pair: Both<Event>, outer: Place, diff: SchemaDiff): Iterable<Change> {
  const before = pair.before.ack;
  const after = pair.after.ack;
  const place = within(outer, ["ack"], { before, after });
  if (before === undefined) {
    if (after) yield { ...place, kind: "ack-added", pair, after };
    return;
  }
  if (after === undefined) {
    yield { ...place, kind: "ack-removed", pair, before };
    return;
  }
  yield* compareSettings({ before, after }, place, pair);
  const answers = { before: before.answer, after: after.answer };
  if (sameStyle(before.answer, after.answer)) yield* compareAnswers(answers, place, { pair, diff });
  else yield { ...place, kind: "ack-style", pair, before, after };
}

function* compareSettings({ before, after }: Both<Ack>, place: Place, pair: Both<Event>): Iterable<Change> {
  if (before.optional !== after.optional) yield { ...place, kind: "ack-optional", pair, before, after };
  if (before.timeoutMs !== after.timeoutMs) yield { ...place, kind: "ack-timeout", pair, before, after };
  if (before.description !== after.description) yield { ...place, kind: "documentation", what: "description" };
}

function* compareAnswers(
  answers: Both<Answer>,
  place: Place,
  { pair, diff }: { readonly pair: Both<Event>; readonly diff: SchemaDiff },
): Iterable<Change> {
  const { before, after } = answers;
  // An answer runs against its event.
  const sender = pair.after.direction === "clientToServer" ? "server" : "client";
  if (before.kind === "values" && after.kind === "values")
    yield* compareArguments({ before: before.args, after: after.args }, place, { of: "ack", pair, sender, diff });
  const refusals = { before: refusalOf(before), after: refusalOf(after) };
  if (!isEqual(refusals.before, refusals.after)) yield { ...place, kind: "ack-refusal", pair, ...refusals };
  const value: Value = { role: "answer", name: "", sender, pair };
  const schemas = { before: returnsOf(before), after: returnsOf(after) };
  yield* compareValue(schemas, within(place, ["returns"], schemas), { value, diff });
  const codes = { before: errorsOf(before), after: errorsOf(after) };
  yield* compareCodes(codes, place, { list: "ack", sender, pair, carriesData: carriesData(after), diff });
}

function returnsOf(answer: Answer): Schema | undefined {
  return "returns" in answer ? answer.returns : undefined;
}

function refusalOf(answer: Answer): Json | undefined {
  return answer.kind === "value" ? answer.refusal?.value : undefined;
}

function errorsOf(answer: Answer): readonly CodeUse[] {
  return "errors" in answer ? answer.errors : [];
}

function carriesData(answer: Answer): boolean {
  if (answer.kind === "envelope") return answer.envelope.errorAs === "object";
  return answer.kind === "error-first" && answer.errorAs === "object";
}
