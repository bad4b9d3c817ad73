/** What guards.ts has for an argument list: a guard for who receives it, a picker for who sends it. */

import type { Argument, Event } from "../../../catalog/model.js";
import { braces, type Code, lines, list, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { acceptsType } from "../../../schema/shape.js";
import { type ListGuard, listExplanation, listSteps, listStrips, rest } from "./argument-lists.js";
import type { GuardsFile, Unit } from "./guards-file.js";
import type { MadeSchemas } from "./made-schemas.js";
import { parameterFor } from "./parameter-names.js";
import { printIs } from "./print-steps.js";
import { hintFor } from "./strip.js";

/** An event's arguments as a list, also where it is one error of those that are listed. */
export function argumentsOf(event: Event, made: MadeSchemas): readonly Argument[] {
  const payload = made.payloads.get(event);
  if (!payload) return event.args;
  const { at } = event;
  const { schema } = payload;
  return [{ name: "payload", identifier: "payload", schema, presence: "required", description: undefined, at }];
}

/** Whether this output receives an argument list, or only checks it before it leaves. */
export type Way = "received" | "sent";

interface ArgumentList {
  readonly file: GuardsFile;
  readonly unit: Unit;
  readonly event: Event;
  readonly args: readonly Argument[];
}

/** `export const …Arguments: ArgumentsGuard = { … };` What is only sent needs no tidying up. */
export function writeGuard({ file, unit, event, args }: ArgumentList, way: Way): Code {
  const members = [
    ts`most: ${rest(args) ? ts`Infinity` : literal(args.length)}`,
    ...(way === "received" ? [...flags(file, args), ...offset(file, event, args)] : []),
    ...methods({ file, unit, args, variable: "args" }, way),
  ];
  return ts`
    export const ${name(file.emission.names.eventOf(event).guard)}: ${file.runtime("contract", "ArgumentsGuard", "type")} = {
      ${members.map((member) => ts`${member},`)}
    };`;
}

function offset({ emission: { catalog } }: GuardsFile, event: Event, args: readonly Argument[]): readonly Code[] {
  const mayEndInOffset = event.direction === "serverToClient" || event.direction === "errorEvents";
  const isFollowed = catalog.recovery && mayEndInOffset && !event.ack && rest(args) !== undefined;
  return isFollowed ? [ts`offset: ${literal(args.length - 1)}`] : [];
}

/** What the runtime has to do before the guard looks. */
export function flags(file: GuardsFile, args: readonly Argument[]): readonly Code[] {
  const absent = args.flatMap(({ presence, schema }, index) => {
    return presence === "optional" && !acceptsType(schema, "null") ? [index] : [];
  });
  return [
    ...(absent.length > 0 ? [ts`absent: ${literal(absent)}`] : []),
    ...(args.some(({ schema }) => file.reach.isOpenDeep(schema)) ? [ts`deep: true`] : []),
    ...(args.some(({ schema }) => file.reach.mayHoldBinary(schema)) ? [ts`binary: true`] : []),
  ];
}

/** `is`, `explain`, and `strip` for what is received. */
export function methods(guard: ListGuard, way: Way): readonly Code[] {
  const { file, variable } = guard;
  const explanation = listExplanation(guard);
  const isStripped = way === "received" && file.emission.catalog.unknownProperties === "strip";
  const strips = isStripped ? listStrips(guard) : [];
  return [
    printIs(variable, listSteps(guard)),
    explanation.length === 0
      ? ts`explain() {}`
      : ts`
          explain(${parameterFor(variable, lines(explanation))}, issues) {
            ${explanation}
          }`,
    ...(strips.length === 0
      ? []
      : [
          ts`
            strip(${name(variable)}) {
              ${strips}
            }`,
        ]),
  ];
}

/** `export const …Pick: ArgumentsPicker = { … };` */
export function writePicker({ file, unit, event, args }: ArgumentList): Code {
  const absent = args.flatMap(({ presence }, index) => (presence === "optional" ? [index] : []));
  const isFromServer = event.direction === "serverToClient" || event.direction === "errorEvents";
  const least = isFromServer && absent.length > 0 ? args.length - (rest(args) ? 1 : 0) : undefined;
  const members = [
    ...(absent.length > 0 ? [ts`absent: ${literal(absent)}`] : []),
    ...(least === undefined ? [] : [ts`least: ${literal(least)}`]),
    ...pickMethod(file, unit, args),
  ];
  const head = ts`export const ${name(file.emission.names.eventOf(event).pick)}: ${file.runtime("contract", "ArgumentsPicker", "type")} = `;
  return ts`${head}${braces(members)};`;
}

function pickMethod(file: GuardsFile, unit: Unit, args: readonly Argument[]): readonly Code[] {
  const { holdings } = file;
  if (!args.some(({ schema }) => holdings.hasExtras(schema))) return [];
  const picked = args.map(({ identifier, schema }, index) => pickedAt(file, unit, { index, schema, identifier }));
  if (args.every(({ presence }) => presence === "required")) {
    return [ts`pick: (args) => ${list(ts`[`, picked, ts`]`)}`];
  }
  const last = rest(args);
  if (!last || !holdings.hasExtras(last.schema)) {
    const cases = args.flatMap(({ schema, identifier }, index) => {
      if (!holdings.hasExtras(schema)) return [];
      return [ts`if (index === ${literal(index)}) return ${pickCall(file, unit, schema, identifier)}(each);`];
    });
    return [
      ts`
        pick(args) {
          return args.map((each, index) => {
            ${cases}
            return each;
          });
        }`,
    ];
  }
  const before = [...picked.slice(0, -1), ts`...(Array.isArray(rest) ? rest : [])`];
  const from = literal(args.length - 1);
  return [
    ts`
      pick(args) {
        const rest = ${pickCall(file, unit, last.schema, last.identifier)}(args.slice(${from}));
        return ${list(ts`[`, before, ts`]`)};
      }`,
  ];
}

interface Position {
  readonly index: number;
  readonly schema: Schema;
  readonly identifier: string;
}

function pickedAt(file: GuardsFile, unit: Unit, { index, schema, identifier }: Position): Code {
  const value = ts`args[${literal(index)}]`;
  return file.holdings.hasExtras(schema) ? ts`${pickCall(file, unit, schema, identifier)}(${value})` : value;
}

function pickCall(file: GuardsFile, unit: Unit, schema: Schema, identifier: string): Code {
  return file.function("pick", file.part(unit, schema, hintFor(identifier)));
}
