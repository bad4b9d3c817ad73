/** Events as types: their argument lists, and the event maps that Socket.IO's own classes take. */

import type { Event, Namespace } from "../../../catalog/model.js";
import { type Code, empty, lines, list, paragraphs, ts, union } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { key, name } from "../../../code/names.js";
import { eventSummary } from "../docs.js";
import type { FileEmission } from "../emission.js";
import { neededEvents } from "../needed.js";
import { isSpoken } from "../roles.js";
import { freeName, type Parameter, parameter, returning, signature, tupleOf, wireParametersOf } from "../signature.js";
import { errorTypes } from "./answers.js";
import { declareAlias, declareInterface } from "./declarations.js";
import { printType } from "./print.js";
import { typeOf } from "./schema-type.js";
import { wireAnswer } from "./wire-answers.js";

/** The payload of an error event: one of the errors that it lists. */
export function declareErrorPayload(event: Event, emission: FileEmission): readonly Code[] {
  if (!event.codes) return [];
  return [declareAlias(emission.names.eventOf(event).payloadType, union(errorTypes(event.codes, emission)))];
}

/** The tuple of an event's arguments; nothing where it has none. */
export function declareArguments(event: Event, emission: FileEmission): Code {
  const { argumentsType, payloadType } = emission.names.eventOf(event);
  if (event.codes) return declareAlias(argumentsType, ts`[payload: ${name(payloadType)}]`);
  return event.args.length === 0 ? empty : declareAlias(argumentsType, tupleOf(event.args, emission));
}

interface EventMap {
  readonly suffix: string;
  readonly directions: readonly Event["direction"][];
}

const EVENT_MAPS: readonly EventMap[] = [
  { suffix: "ClientToServerEvents", directions: ["clientToServer"] },
  { suffix: "ServerToClientEvents", directions: ["serverToClient", "errorEvents"] },
  { suffix: "ServerToServerEvents", directions: ["serverToServer"] },
];

/** The event maps of one namespace. */
export function declareEventMaps(namespace: Namespace, emission: FileEmission): Code {
  const { type } = emission.names.namespaceOf(namespace);
  const { targets } = emission.settings;
  const needed = neededEvents(namespace, targets);
  const maps = EVENT_MAPS.filter(({ directions }) => directions.some((each) => isSpoken(each, targets)));
  return lines([
    doc(["Event map for Socket.IO's own classes: the wire as far as their types can express it."]),
    paragraphs(
      maps.map(({ suffix, directions }) => {
        const events = needed.filter(({ direction }) => directions.includes(direction));
        return eventMap(type + suffix, events, emission);
      }),
    ),
  ]);
}

function eventMap(identifier: string, events: readonly Event[], emission: FileEmission): Code {
  const members = events.map((event) => {
    const type = signature(wireParameters(event, emission), returning, ts`void`);
    return lines([eventSummary(event), ts`${key(event.name)}: ${type}`]);
  });
  return declareInterface(identifier, members);
}

function wireParameters(event: Event, emission: FileEmission): readonly Parameter[] {
  const { args, ack } = event;
  if (event.codes) return [parameter("payload", name(emission.names.eventOf(event).payloadType))];
  if (!ack) return wireParametersOf(args, "nothing", emission);
  const callback = signature(wireAnswer(event, ack, emission), returning, ts`void`);
  const label = name(freeName("ack", args));
  const last = args.at(-1);
  if (last?.presence === "rest") {
    const rest = printType(typeOf(last.schema, emission.names), emission);
    const both = list(ts`[`, [ts`...${name(last.identifier)}: ${rest}`, ts`${label}: ${callback}`], ts`]`);
    const source = ts`...${name(freeName(`${last.identifier}AndAck`, args))}: ${ack.optional ? union([rest, both]) : both}`;
    return [...wireParametersOf(args.slice(0, -1), "something", emission), { source, form: "rest" }];
  }
  const source = ack.optional ? ts`${label}?: ${callback}` : ts`${label}: ${callback}`;
  return [...wireParametersOf(args, ack.optional ? "nothing" : "something", emission), { source, form: "plain" }];
}
