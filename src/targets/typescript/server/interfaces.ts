/** The interfaces of a namespace on the server's side. */

import type { Event, Namespace } from "../../../catalog/model.js";
import { type Code, lines, ts } from "../../../code/code.js";
import { name } from "../../../code/names.js";
import { eventDoc } from "../docs.js";
import { type FileEmission, runtimeType } from "../emission.js";
import { callMember, eventParameters, type Facade, facade, handlerMember, onMember } from "../facades/interfaces.js";
import { parameter, resulting, returning, signature } from "../signature.js";
import { resultType } from "../types/answers.js";
import { typeArguments } from "../types/print.js";

/** Under the names that the bundle of types has for them. */
export interface ServerFacades extends EmitFacades {
  readonly handlers: Facade;
  readonly on: Facade;
  readonly fail: Facade;
  readonly serverOn: Facade;
  readonly serverEmit: Facade;
}

export function serverFacades(namespace: Namespace, emission: FileEmission): ServerFacades {
  const { type } = emission.names.namespaceOf(namespace);
  const { clientToServer, errorEvents, serverToServer } = namespace;
  return {
    handlers: facade({
      identifier: `${type}Handlers`,
      description: "What clients send.",
      members: clientToServer.map((event) => handlerMember(event, namespace, emission)),
    }),
    on: facade({
      identifier: `${type}On`,
      description: "Adds one handler; the result removes it.",
      members: clientToServer.map((event) => onMember(event, `${type}Handlers`, emission)),
    }),
    ...emitFacades(namespace, emission),
    fail: facade({
      identifier: `${type}Fail`,
      description: "Error events.",
      members: errorEvents.map((event) => callMember(event, ts`void`, emission)),
    }),
    serverOn: facade({
      identifier: `${type}ServerOn`,
      description: "What other servers send.",
      members: serverToServer.map((event) => serverOnMember(event, emission)),
    }),
    serverEmit: facade({
      identifier: `${type}ServerEmit`,
      description: "What is sent to other servers.",
      members: serverToServer.map((event) => callMember(event, ts`void`, emission)),
    }),
  };
}

interface EmitFacades {
  readonly emit: Facade;
  readonly remoteEmit: Facade;
  readonly broadcastEmit: Facade;
  /** Part of the others. */
  readonly plainEmit: Facade;
}

/** Socket.IO brings back one value of an answer from another node and from a broadcast, so some acks are local only. */
function emitFacades(namespace: Namespace, emission: FileEmission): EmitFacades {
  const { type } = emission.names.namespaceOf(namespace);
  const of = (reach: Reach): readonly Event[] => namespace.serverToClient.filter((event) => reachOf(event) === reach);
  const plainEmit = facade({
    identifier: `${type}Emit`,
    description: "Events without an ack.",
    members: of("everywhere").map((event) => callMember(event, ts`void`, emission)),
  });
  const remoteEmit = facade({
    identifier: `${type}RemoteEmit`,
    description: "Events for one client that may be on another node.",
    members: of("one value").map((event) => callMember(event, resolved(event, emission), emission)),
    base: plainEmit,
  });
  const emit = facade({
    identifier: `${type}SocketEmit`,
    description: "Events for one client.",
    members: of("local").map((event) => callMember(event, resolved(event, emission), emission)),
    base: remoteEmit,
  });
  const broadcastEmit = facade({
    identifier: `${type}BroadcastEmit`,
    description: "Events for many clients.",
    members: of("one value").map((event) => callMember(event, collected(event, emission), emission)),
    base: plainEmit,
  });
  return { emit, remoteEmit, broadcastEmit, plainEmit };
}

type Reach = "everywhere" | "one value" | "local";

function reachOf({ ack }: Event): Reach {
  if (!ack) return "everywhere";
  return ack.answer.kind === "values" || ack.answer.kind === "error-first" ? "local" : "one value";
}

function resolved(event: Event, emission: FileEmission): Code {
  return typeArguments(ts`Promise`, [resultType(event, emission)]);
}

function collected(event: Event, emission: FileEmission): Code {
  const answers = runtimeType("Answers", "server/types", emission);
  return typeArguments(ts`Promise`, [typeArguments(answers, [resultType(event, emission)])]);
}

/** `cacheInvalidated(handler: (payload: string) => unknown): Remove` */
function serverOnMember(event: Event, emission: FileEmission): Code {
  const handlerType = signature(eventParameters(event, emission), returning, ts`unknown`);
  const on = signature([parameter("handler", handlerType)], resulting, runtimeType("Remove", "contract", emission));
  return lines([eventDoc(event), ts`${name(event.identifier)}${on}`]);
}
