/** What guards.ts has for an answer: how the caller reads it. */

import type { Ack, Event } from "../../../catalog/model.js";
import { braces, type Code, list, ts } from "../../../code/code.js";
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
import { printIs } from "./print-steps.js";
import { onlyReference } from "./schema-facts.js";
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
      return [
        ...flagMembers(file, [answer.returns]),
        ...partMembers({ file, unit, schema: answer.returns, hint: "Value" }),
      ];
    case "values": {
      const most = rest(answer.args) ? [] : [ts`most: ${literal(answer.args.length)}`];
      return [
        ...most,
        ...flags(file, answer.args),
        ...methods({ file, unit, args: answer.args, variable: "value" }, "received"),
      ];
    }
    case "envelope":
    case "error-first":
      return resultMembers(
        [
          ...(answer.returns ? [{ key: ts`value`, file, unit, schema: answer.returns, hint: "Value" }] : []),
          ...failures(made, event).map((schema) => ({ key: ts`error`, file, unit, schema, hint: "Error" })),
        ],
        file,
      );
    default:
      return answer satisfies never;
  }
}

function failures({ failures }: MadeSchemas, event: Event): readonly Schema[] {
  const made = failures.get(event);
  return made ? [made.schema] : [];
}

/** A value that an answer is, or that lies in one. */
interface Part {
  readonly file: GuardsFile;
  readonly unit: Unit;
  readonly schema: Schema;
  /** What its functions are named after, where they need a name. */
  readonly hint: string;
}

/** A value or an error, each by a guard of its own. */
function resultMembers(parts: readonly (Part & { readonly key: Code })[], file: GuardsFile): readonly Code[] {
  const guards = parts.map((part) => ts`${part.key}: ${braces(partMembers(part, "path"))},`);
  return [
    ...flagMembers(
      file,
      parts.map(({ schema }) => schema),
    ),
    ts`
      ...${file.runtime("results", "resultGuard")}({
        ${guards}
      })`,
  ];
}

function flagMembers(file: GuardsFile, schemas: readonly Schema[]): readonly Code[] {
  return [
    ...(schemas.some((schema) => file.reach.isOpenDeep(schema)) ? [ts`deep: true`] : []),
    ...(schemas.some((schema) => file.reach.mayHoldBinary(schema)) ? [ts`binary: true`] : []),
  ];
}

/** `is`, `explain` and `strip`, by the type's own functions where it has them. `path`: the parameter that says where. */
function partMembers(part: Part, path?: "path"): readonly Code[] {
  const { file, unit, schema, hint } = part;
  const target = onlyReference(schema) ?? schema;
  const isStrict = file.test !== "is" && file.holdings.hasExtras(schema);
  const isOwn = isStrict || file.hasName(target);
  return [
    ...(isOwn ? unitMembers(file, file.part(unit, target, hint), path) : writtenMembers(part, path)),
    ...stripMember({ ...part, schema: target }),
  ];
}

function unitMembers(file: GuardsFile, unit: SchemaUnit, path?: "path"): readonly Code[] {
  const explanation = file.function(file.strictly("explain", unit), unit);
  return [
    ts`is: ${file.function(file.strictly("is", unit), unit)}`,
    unit.exported || path !== undefined
      ? ts`explain: ${explanation}`
      : ts`explain: (value, issues) => ${explanation}(value, issues, [])`,
  ];
}

function writtenMembers({ file, unit, schema }: Part, path?: "path"): readonly Code[] {
  const value = Place.variable("value");
  const writer = new Writer(file, unit, ["value", "issues", "path"]);
  const explanation = explain(writer, schema, { place: Place.variable("value"), path: new Path(path) });
  const given = [ts`value`, ts`issues`, ...(path === undefined ? [] : [ts`path`])];
  return [
    printIs("value", accept(new Writer(file, unit, ["value"]), schema, value)),
    explanation.length === 0
      ? ts`explain() {}`
      : ts`
          explain${list(ts`(`, given, ts`)`)} {
            ${explanation}
          }`,
  ];
}

function stripMember({ file, unit, schema, hint }: Part): readonly Code[] {
  if (file.emission.catalog.unknownProperties !== "strip" || !file.holdings.hasExtras(schema)) return [];
  return [ts`strip: ${file.function("strip", file.part(unit, schema, hint))}`];
}
