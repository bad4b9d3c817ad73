/** Interfaces with a member per event: what handles events, what adds handlers, what sends. */

import type { CodeUse, Event, Namespace } from "../../../catalog/model.js";
import { type Code, empty, group, indent, line, lines, ts, union } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { literal } from "../../../code/literals.js";
import { element, name } from "../../../code/names.js";
import { eventDoc, eventSummary } from "../docs.js";
import { type FileEmission, runtimeType } from "../emission.js";
import { freeName, type Parameter, parameter, parametersOf, resulting, returning, signature } from "../signature.js";
import { isFallible, valueType } from "../types/answers.js";
import { printType, typeArguments, typeName } from "../types/print.js";
import { typeOf } from "../types/schema-type.js";

/** An interface of the output. One without members of its own is not declared, and stands for what it would extend. */
export interface Facade {
  readonly declaration: Code;
  /** Absent where nothing is declared. */
  readonly identifier: string | undefined;
}

export interface FacadeSource {
  readonly identifier: string;
  readonly description: string;
  readonly members: readonly Code[];
  readonly base?: Facade;
}

export function facade({ identifier, description, members, base }: FacadeSource): Facade {
  if (members.length === 0) return { declaration: empty, identifier: base?.identifier };
  const heritage = base?.identifier === undefined ? empty : ts` extends ${name(base.identifier)}`;
  const declaration = lines([
    doc([description]),
    ts`
      export interface ${name(identifier)}${heritage} {
        ${members.map((member) => ts`${member};`)}
      }
    `,
  ]);
  return { declaration, identifier };
}

/** A facade where a type is wanted. */
export function facadeType({ identifier }: Facade): Code {
  return identifier === undefined ? ts`object` : name(identifier);
}

/** `export interface A extends B {}` */
export function heir(interfaceName: Code, base: Code): Code {
  return group(ts`export interface ${interfaceName}${indent(ts`${line}extends ${base}`)} {}`);
}

/** `readonly sendMessage: (payload: types.SendMessagePayload) => Answer<types.Message, "ROOM_NOT_FOUND">` */
export function handlerMember(event: Event, namespace: Namespace, emission: FileEmission): Code {
  return lines([eventDoc(event), ts`readonly ${name(event.identifier)}: ${handlerType(event, namespace, emission)}`]);
}

/** A handler as a function's type. */
export function handlerType(event: Event, namespace: Namespace, emission: FileEmission): Code {
  const parameters = [...requiredData(event, namespace, emission), ...eventParameters(event, emission)];
  return signature(parameters, returning, handlerResult(event, emission));
}

/** `sendMessage(handler: ChatHandlers["sendMessage"]): Remove` */
export function onMember(event: Event, handlers: string, emission: FileEmission): Code {
  const handler = parameter("handler", ts`${name(handlers)}${element(event.identifier)}`);
  const remove = runtimeType("Remove", "contract", emission);
  return lines([eventSummary(event), ts`${name(event.identifier)}${signature([handler], resulting, remove)}`]);
}

/** `sendMessage(payload: types.SendMessagePayload): Promise<types.SendMessageResult>` */
export function callMember(event: Event, result: Code, emission: FileEmission): Code {
  const type = signature(eventParameters(event, emission), resulting, result);
  return lines([eventDoc(event), ts`${name(event.identifier)}${type}`]);
}

/** An event's arguments as parameters of a handler or a call. */
export function eventParameters(event: Event, emission: FileEmission): readonly Parameter[] {
  if (!event.codes) return parametersOf(event.args, emission);
  return [parameter("payload", typeName(emission.names.eventOf(event).payloadType, emission))];
}

/** Of an event with `requires`: `socket.data`, in which what it requires is set. */
function requiredData(event: Event, { socketData }: Namespace, emission: FileEmission): readonly Parameter[] {
  if (event.requires.length === 0 || !socketData) return [];
  const data = printType(typeOf(socketData, emission.names), emission);
  const fields = union(event.requires.map(({ value }) => literal(value)));
  const having = typeArguments(runtimeType("Having", "server/types", emission), [data, fields]);
  return [parameter(freeName("data", event.args), having)];
}

function handlerResult(event: Event, emission: FileEmission): Code {
  if (!event.ack) return ts`unknown`;
  const { answer } = event.ack;
  const value = valueType(answer, event, emission);
  const codes = isFallible(answer) ? declaredCodes(answer.errors) : [];
  const answerOf = runtimeType("Answer", "answers", emission);
  return typeArguments(answerOf, codes.length === 0 ? [value] : [value, union(codes)]);
}

function declaredCodes(errors: readonly CodeUse[]): readonly Code[] {
  return errors.filter(({ declaration }) => declaration !== undefined).map(({ code }) => literal(code));
}
