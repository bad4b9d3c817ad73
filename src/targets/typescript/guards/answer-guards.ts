/** What guards.ts has for an answer: how the caller reads it. */

import type { Ack, Event } from "../../../catalog/model.js";
import { type Code, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { ackStyle } from "../facades/acks.js";
import { accept } from "./accept.js";
import { flags, methods } from "./argument-guards.js";
import { rest } from "./argument-lists.js";
import { explain } from "./explain.js";
import type { GuardsFile, SchemaUnit, Unit } from "./guards-file.js";
import type { MadeSchemas } from "./made-schemas.js";
import { Path } from "./path.js";
import { Place } from "./place.js";
import { isOpenDeep, mayHoldBinary } from "./reach.js";
import { onlyReference } from "./schema-facts.js";
import { printIs } from "./step.js";
import { Writer } from "./writer.js";

const USUAL_TIMEOUT_MS = 10_000;

interface Reader {
  readonly file: GuardsFile;
  readonly unit: Unit;
  readonly event: Event;
  readonly ack: Ack;
}

/** `export const …Answer: AckReader = { … };` */
export function writeReader(reader: Reader, made: MadeSchemas): Code {
  const { file, event, ack } = reader;
  const { timeoutMs, answer } = ack;
  const timeout = Number.isFinite(timeoutMs) ? literal(timeoutMs) : ts`Infinity`;
  const members = [
    ts`style: ${ackStyle(answer, (identifier) => file.runtime("acks", identifier))}`,
    ...(timeoutMs === USUAL_TIMEOUT_MS ? [] : [ts`timeoutMs: ${timeout}`]),
    ...answerMembers(reader, made),
  ];
  return ts`
    export const ${name(file.emission.names.eventOf(event).answer)}: ${file.runtime("contract", "AckReader", "type")} = {
      ${members.map((member) => ts`${member},`)}
    };`;
}

function answerMembers({ file, unit, event, ack: { answer } }: Reader, made: MadeSchemas): readonly Code[] {
  switch (answer.kind) {
    case "nothing":
      return [
        ts`is: (value) => value === undefined`,
        ts`explain: (value, issues) => issues.add([], "ack", "no value", value)`,
      ];
    case "value":
      return valueMembers(file, unit, answer.returns);
    case "values": {
      const most = rest(answer.args) ? [] : [ts`most: ${literal(answer.args.length)}`];
      return [...most, ...flags(file, answer.args), ...methods({ file, unit, args: answer.args, variable: "value" })];
    }
    case "envelope":
    case "error-first": {
      const result = made.results.get(event);
      return result ? valueMembers(file, unit, result.schema) : [];
    }
    default:
      return answer satisfies never;
  }
}

/** One value, by its type's own functions where it has them. */
function valueMembers(file: GuardsFile, unit: Unit, schema: Schema): readonly Code[] {
  const { unknownProperties } = file.emission.catalog;
  const target = onlyReference(schema) ?? schema;
  const isStrict = file.test !== "is" && file.holdings.hasExtras(schema);
  const isOwn = isStrict || file.hasName(target);
  return [
    ...(isOpenDeep(schema, unknownProperties) ? [ts`deep: true`] : []),
    ...(mayHoldBinary(schema) ? [ts`binary: true`] : []),
    ...(isOwn ? unitMembers(file, file.part(unit, target, "Value")) : writtenMembers(file, unit, schema)),
    ...stripMember(file, unit, target),
  ];
}

function unitMembers(file: GuardsFile, unit: SchemaUnit): readonly Code[] {
  const explanation = file.function(file.strictly("explain", unit), unit);
  return [
    ts`is: ${file.function(file.strictly("is", unit), unit)}`,
    unit.exported ? ts`explain: ${explanation}` : ts`explain: (value, issues) => ${explanation}(value, issues, [])`,
  ];
}

function writtenMembers(file: GuardsFile, unit: Unit, schema: Schema): readonly Code[] {
  const value = Place.variable("value");
  const writer = new Writer(file, unit, ["value", "issues"]);
  const explanation = explain(writer, schema, { place: Place.variable("value"), path: new Path(undefined) });
  return [
    printIs("value", accept(new Writer(file, unit, ["value"]), schema, value)),
    explanation.length === 0
      ? ts`explain() {}`
      : ts`
          explain(value, issues) {
            ${explanation}
          }`,
  ];
}

function stripMember(file: GuardsFile, unit: Unit, schema: Schema): readonly Code[] {
  if (file.emission.catalog.unknownProperties !== "strip" || !file.holdings.hasExtras(schema)) return [];
  return [ts`strip: ${file.function("strip", file.part(unit, schema, "Value"))}`];
}
