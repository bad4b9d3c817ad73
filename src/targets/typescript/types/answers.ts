/** What a handler answers with, and what a caller gets for an answer. */

import type { Answer, CodeUse, ErrorAs, Event } from "../../../catalog/model.js";
import { type Code, members, ts, union } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import { type FileEmission, runtimeType } from "../emission.js";
import { tupleOf } from "../signature.js";
import { declareAlias, declareInterface } from "./declarations.js";
import { printArgument, printType, typeName } from "./print.js";
import { typeOf } from "./schema-type.js";

type Fallible = Extract<Answer, { kind: "envelope" | "error-first" }>;

export function isFallible(answer: Answer): answer is Fallible {
  return answer.kind === "envelope" || answer.kind === "error-first";
}

/** What a handler answers with, and a caller gets where all went well; to stand between `<` and `>`. */
export function valueType(answer: Answer, event: Event, emission: FileEmission): Code {
  const { names } = emission;
  switch (answer.kind) {
    case "nothing":
      return ts`void`;
    case "values":
      return typeName(names.eventOf(event).resultType, emission);
    case "value":
    case "envelope":
    case "error-first":
      return answer.returns ? printArgument(typeOf(answer.returns, names), emission) : ts`void`;
    default:
      return answer satisfies never;
  }
}

/** What a call resolves to; to stand between `<` and `>`. */
export function resultType(event: Event, emission: FileEmission): Code {
  const answer = event.ack?.answer;
  if (!answer) return ts`void`;
  if (isFallible(answer)) return typeName(emission.names.eventOf(event).resultType, emission);
  return valueType(answer, event, emission);
}

/** The types that an event's answer needs beside its value's. */
export function declareAnswer(event: Event, emission: FileEmission): readonly Code[] {
  const answer = event.ack?.answer;
  const { errorType, resultType: result } = emission.names.eventOf(event);
  if (answer?.kind === "values") return [declareAlias(result, tupleOf(answer.args, emission))];
  if (!answer || !isFallible(answer)) return [];
  const value = answer.returns && ts`readonly value: ${printType(typeOf(answer.returns, emission.names), emission)}`;
  const branches = [
    members([ts`readonly ok: true`, ...(value ? [value] : [])]),
    members([ts`readonly ok: false`, ts`readonly error: ${name(errorType)}`]),
  ];
  return [declareAnswerError(answer, errorType, emission), declareAlias(result, union(branches))];
}

/** Where the wire carries less of an error than all, the caller gets no more. */
function declareAnswerError(answer: Fallible, errorType: string, emission: FileEmission): Code {
  const builtIn = runtimeType("BuiltInError", "errors", emission);
  switch (errorAsOf(answer)) {
    case "object":
      return declareAlias(errorType, union([...errorTypes(answer.errors, emission), builtIn]));
    case "code": {
      const codes = [...answer.errors.map(({ code }) => literal(code)), ts`${builtIn}["code"]`];
      return declareInterface(errorType, [ts`readonly code: ${union(codes)}`, ts`readonly message: string`]);
    }
    case "message":
      return declareAlias(errorType, runtimeType("FailedError", "errors", emission));
  }
}

const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ["INVALID_ARGUMENTS", "InvalidArgumentsError"],
  ["UNAUTHENTICATED", "UnauthenticatedError"],
  ["FORBIDDEN", "ForbiddenError"],
  ["INTERNAL", "InternalError"],
]);

/** The errors of these codes, as types.ts has them. */
export function errorTypes(codes: readonly CodeUse[], emission: FileEmission): readonly Code[] {
  return codes.map(({ code, declaration }) => {
    if (declaration) return name(emission.names.errorOf(declaration));
    return runtimeType(BUILT_IN.get(code) ?? "BuiltInError", "errors", emission);
  });
}

function errorAsOf(answer: Fallible): ErrorAs {
  return answer.kind === "envelope" ? answer.envelope.errorAs : answer.errorAs;
}
