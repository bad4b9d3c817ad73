/** Tables of events: what the support code makes objects of. */

import { contractHash } from "../../../catalog/contract-hash.js";
import type { Event, Namespace } from "../../../catalog/model.js";
import { braces, type Code, list, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { key, name } from "../../../code/names.js";
import { type FileEmission, type GuardPicks, runtimeValue } from "../emission.js";
import { isFallible } from "../types/answers.js";
import { ackStyle } from "./acks.js";

/** What an entry is made from. */
export interface TableSource {
  readonly picks: GuardPicks;
  readonly emission: FileEmission;
}

/** `clientToServer: { … },` with an entry to each name in code. */
export function section(title: string, events: readonly Event[], fields: (event: Event) => readonly Code[]): Code {
  if (events.length === 0) return ts`${name(title)}: {},`;
  return ts`
    ${name(title)}: {
      ${events.map((event) => ts`${key(event.identifier)}: ${braces([wireName(event), ...fields(event)])},`)}
    },
  `;
}

function wireName(event: Event): Code {
  return ts`name: ${literal(event.name)}`;
}

/** Of an event that this side receives. */
export function incomingFields(event: Event, { picks, emission }: TableSource): readonly Code[] {
  const fields = [ts`args: ${fromGuards(emission.names.eventOf(event).guard, emission)}`];
  if (event.requires.length > 0) {
    fields.push(ts`requires: ${strings(event.requires.map(({ value }) => value))}`);
  }
  return event.ack ? [...fields, ts`ack: ${ackWriter(event, { picks, emission })}`] : fields;
}

/** Of an event that this side sends, and can check before it does. */
export function outgoingFields(
  event: Event,
  guarded: "guarded" | "picked",
  { emission }: TableSource,
): readonly Code[] {
  const names = emission.names.eventOf(event);
  const fields = [ts`args: ${fromGuards(names.pick, emission)}`];
  if (event.volatile) fields.unshift(ts`volatile: true`);
  if (event.codes) fields.unshift(ts`codes: ${strings(event.codes.map(({ code }) => code))}`);
  if (guarded === "guarded") fields.push(ts`guard: ${fromGuards(names.guard, emission)}`);
  return event.ack ? [...fields, ts`ack: ${fromGuards(names.answer, emission)}`] : fields;
}

/** What a client names in the handshake, and its server compares: `"Chat:3f9a0c1d22b75e60"`. */
export function contractVersion(namespace: Namespace, { catalog, names }: FileEmission): Code {
  return literal(`${names.namespaceOf(namespace).type}:${contractHash(namespace, catalog)}`);
}

/** How this side answers. */
function ackWriter(event: Event, { picks, emission }: TableSource): Code {
  const answer = event.ack?.answer;
  if (!answer) throw new Error(`"${event.name}" has no ack`);
  const fields = [ts`style: ${ackStyle(answer, (style) => runtimeValue(style, "acks", emission))}`];
  const codes = isFallible(answer) ? answer.errors.filter(({ declaration }) => declaration !== undefined) : [];
  if (codes.length > 0) fields.push(ts`codes: ${strings(codes.map(({ code }) => code))}`);
  if (answer.kind === "value" && answer.refusal) fields.push(ts`refusal: ${literal(answer.refusal.value)}`);
  const pick = picks.answer(event);
  if (pick !== undefined) fields.push(ts`pick: ${fromGuards(pick, emission)}`);
  return braces(fields);
}

export function strings(texts: readonly string[]): Code {
  return list(ts`[`, texts.map(literal), ts`]`);
}

/** Something of guards.ts. */
export function fromGuards(identifier: string, { guards }: FileEmission): Code {
  return ts`${guards}${name(identifier)}`;
}
