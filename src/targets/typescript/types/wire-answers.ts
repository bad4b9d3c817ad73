/** How an answer lies on the wire, as the parameters of Socket.IO's own callback. */

import type { Ack, Answer, ErrorAs, Event } from "../../../catalog/model.js";
import { type Code, members, ts, union } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { key, name } from "../../../code/names.js";
import type { FileEmission } from "../emission.js";
import { isPlainEnvelope } from "../facades/acks.js";
import { type Parameter, parameter, parametersOf } from "../signature.js";
import { printType } from "./print.js";
import { typeOf } from "./schema-type.js";

type AnswerOf<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

/** The parameters with which Socket.IO's own callback is called. */
export function wireAnswer(event: Event, ack: Ack, emission: FileEmission): readonly Parameter[] {
  const { answer } = ack;
  const { errorType } = emission.names.eventOf(event);
  switch (answer.kind) {
    case "nothing":
      return [];
    case "value":
      return [parameter("value", printType(typeOf(answer.returns, emission.names), emission))];
    case "values":
      return parametersOf(answer.args, emission);
    case "envelope":
      return [parameter("result", wireEnvelope(event, answer, emission))];
    case "error-first": {
      const error = parameter("error", ts`${wireError(answer.errorAs, errorType)} | null`);
      const value = answer.returns && printType(typeOf(answer.returns, emission.names), emission);
      return value ? [error, { source: ts`value?: ${value}`, form: "plain" }] : [error];
    }
    default:
      return answer satisfies never;
  }
}

function wireEnvelope(event: Event, { envelope, returns }: AnswerOf<"envelope">, emission: FileEmission): Code {
  const { errorType, resultType } = emission.names.eventOf(event);
  if (isPlainEnvelope(envelope, returns !== undefined)) return name(resultType);
  const ok = (said: boolean): Code[] => (envelope.ok === undefined ? [] : [ts`${key(envelope.ok)}: ${literal(said)}`]);
  const value = returns && printType(typeOf(returns, emission.names), emission);
  const failed = members([...ok(false), ts`${key(envelope.error)}: ${wireError(envelope.errorAs, errorType)}`]);
  if (envelope.value.kind === "key" && value) {
    return union([members([...ok(true), ts`${key(envelope.value.key)}: ${value}`]), failed]);
  }
  const succeeded = members(ok(true));
  return union([envelope.value.kind === "flat" && value ? ts`(${succeeded} & ${value})` : succeeded, failed]);
}

function wireError(errorAs: ErrorAs, errorType: string): Code {
  switch (errorAs) {
    case "object":
      return name(errorType);
    case "code":
      return ts`${name(errorType)}["code"]`;
    case "message":
      return ts`string`;
    default:
      return errorAs satisfies never;
  }
}
