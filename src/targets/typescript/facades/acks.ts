/** How an answer lies on the wire, as the support code's styles. */

import type { Answer, Envelope } from "../../../catalog/model.js";
import { braces, type Code, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";

/** The style of an answer; `acks` gives what the support code's module of that name exports. */
export function ackStyle(answer: Answer, acks: (identifier: string) => Code): Code {
  switch (answer.kind) {
    case "value":
      return acks("one");
    case "values":
      return acks("several");
    case "nothing":
      return acks("nothing");
    case "envelope":
      return envelopeStyle(answer.envelope, answer.returns !== undefined, acks);
    case "error-first": {
      const place = answer.returns ? "second" : "none";
      if (answer.errorAs === "object") return acks(place === "none" ? "emptyErrorFirst" : "errorFirst");
      const shape = braces([ts`value: ${literal(place)}`, ts`errorAs: ${literal(answer.errorAs)}`]);
      return ts`${acks("customErrorFirst")}(${shape})`;
    }
    default:
      return answer satisfies never;
  }
}

function envelopeStyle(envelope: Envelope, hasValue: boolean, acks: (identifier: string) => Code): Code {
  if (isPlainEnvelope(envelope, hasValue)) return acks(hasValue ? "envelope" : "emptyEnvelope");
  const { ok, value, error, errorAs } = envelope;
  const shape = braces([
    ...(ok === undefined ? [] : [ts`ok: ${literal(ok)}`]),
    ts`value: ${hasValue ? valuePlace(value) : literal("none")}`,
    ts`error: ${literal(error)}`,
    ts`errorAs: ${literal(errorAs)}`,
  ]);
  return ts`${acks("customEnvelope")}(${shape})`;
}

/** Whether an envelope is `{ ok: true, value }` or `{ ok: false, error }`. */
export function isPlainEnvelope({ ok, value, error, errorAs }: Envelope, hasValue: boolean): boolean {
  const isValuePlain = !hasValue || (value.kind === "key" && value.key === "value");
  return isValuePlain && ok === "ok" && error === "error" && errorAs === "object";
}

function valuePlace(value: Envelope["value"]): Code {
  return value.kind === "key" ? braces([ts`key: ${literal(value.key)}`]) : literal(value.kind);
}
