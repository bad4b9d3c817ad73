/** What a caller gets for an answer, and how an answer lies on the wire. */

import type { Ack, Answer, CodeUse, Envelope, ErrorAs, Event } from "../../../catalog/model.js";
import { type Code, members, ts, union } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { key, name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { type Emission, runtimeType } from "../emission.js";
import { type Parameter, parameter, parametersOf, tupleOf } from "../signature.js";
import { declareAlias, declareInterface } from "./declarations.js";
import { type Place, printType, typeName } from "./print.js";
import { typeOf } from "./schema-type.js";

type Fallible = Extract<Answer, { kind: "envelope" | "error-first" }>;

export function isFallible(answer: Answer): answer is Fallible {
  return answer.kind === "envelope" || answer.kind === "error-first";
}

/** What a handler answers with, and a caller gets where all went well. */
export function valueType(answer: Answer, event: Event, { names }: Emission, place: Place): Code {
  switch (answer.kind) {
    case "nothing":
      return ts`void`;
    case "values":
      return typeName(names.eventOf(event).resultType, place);
    case "value":
    case "envelope":
    case "error-first":
      return answer.returns ? printType(typeOf(answer.returns, names), place) : ts`void`;
    default:
      return answer satisfies never;
  }
}

/** What a call resolves to. */
export function resultType({ answer }: Ack, event: Event, emission: Emission, place: Place): Code {
  if (isFallible(answer)) return typeName(emission.names.eventOf(event).resultType, place);
  return valueType(answer, event, emission, place);
}

/** The types that an event's answer needs beside its value's. */
export function declareAnswer(event: Event, emission: Emission): readonly Code[] {
  const answer = event.ack?.answer;
  const { errorType, resultType: result } = emission.names.eventOf(event);
  if (answer?.kind === "values") return [declareAlias(result, tupleOf(answer.args, emission))];
  if (!answer || !isFallible(answer)) return [];
  const value = answer.returns && ts`readonly value: ${printType(typeOf(answer.returns, emission.names), "types.ts")}`;
  const branches = [
    members([ts`readonly ok: true`, ...(value ? [value] : [])]),
    members([ts`readonly ok: false`, ts`readonly error: ${name(errorType)}`]),
  ];
  return [declareAnswerError(answer, errorType, emission), declareAlias(result, union(branches))];
}

/** Where the wire carries less of an error than all, the caller gets no more. */
function declareAnswerError(answer: Fallible, errorType: string, emission: Emission): Code {
  const builtIn = runtimeType("BuiltInError", "errors", emission);
  switch (errorAsOf(answer)) {
    case "object":
      return declareAlias(errorType, union([...errorTypes(answer.errors, emission), builtIn]));
    case "code": {
      const codes = [...answer.errors.map(({ code }) => literal(code)), ts`${builtIn}["code"]`];
      return declareInterface(errorType, [ts`readonly code: ${union(codes)}`, ts`readonly message: string`]);
    }
    case "message":
      return declareInterface(errorType, [ts`readonly code: "FAILED"`, ts`readonly message: string`]);
  }
}

const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ["INVALID_ARGUMENTS", "InvalidArgumentsError"],
  ["UNAUTHENTICATED", "UnauthenticatedError"],
  ["FORBIDDEN", "ForbiddenError"],
  ["INTERNAL", "InternalError"],
]);

/** The errors of these codes, as types.ts has them. */
export function errorTypes(codes: readonly CodeUse[], emission: Emission): readonly Code[] {
  return codes.map(({ code, declaration }) => {
    if (declaration) return name(emission.names.errorOf(declaration));
    return runtimeType(BUILT_IN.get(code) ?? "BuiltInError", "errors", emission);
  });
}

/** The parameters with which Socket.IO's own callback is called. */
export function wireAnswer(event: Event, ack: Ack, emission: Emission): readonly Parameter[] {
  const { answer } = ack;
  const { errorType } = emission.names.eventOf(event);
  switch (answer.kind) {
    case "nothing":
      return [];
    case "value":
      return [parameter("value", printType(typeOf(answer.returns, emission.names), "types.ts"))];
    case "values":
      return parametersOf(answer.args, emission, "types.ts");
    case "envelope":
      return [parameter("result", wireEnvelope(answer.envelope, answer.returns, errorType, emission))];
    case "error-first": {
      const error = parameter("error", ts`${wireError(answer.errorAs, errorType)} | null`);
      const value = answer.returns && printType(typeOf(answer.returns, emission.names), "types.ts");
      return value ? [error, { source: ts`value?: ${value}`, form: "plain" }] : [error];
    }
    default:
      return answer satisfies never;
  }
}

function wireEnvelope(envelope: Envelope, returns: Schema | undefined, errorType: string, emission: Emission): Code {
  const ok = (said: boolean): Code[] => (envelope.ok === undefined ? [] : [ts`${key(envelope.ok)}: ${literal(said)}`]);
  const value = returns && printType(typeOf(returns, emission.names), "types.ts");
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

function errorAsOf(answer: Fallible): ErrorAs {
  return answer.kind === "envelope" ? answer.envelope.errorAs : answer.errorAs;
}
