/** The interfaces of a namespace on the client's side. */

import type { Event, Namespace } from "../../../catalog/model.js";
import { type Code, ts } from "../../../code/code.js";
import type { FileEmission } from "../emission.js";
import { callMember, type Facade, facade, handlerMember, onMember } from "../facades/interfaces.js";
import { resultType } from "../types/answers.js";
import { typeArguments } from "../types/print.js";

/** Under the names that the bundle of types has for them. */
export interface ClientFacades {
  readonly emit: Facade;
  readonly noAckEmit: Facade;
  readonly handlers: Facade;
  readonly on: Facade;
}

export function clientFacades(namespace: Namespace, emission: FileEmission): ClientFacades {
  const { type } = emission.names.namespaceOf(namespace);
  const received = receivedEvents(namespace);
  const optional = namespace.clientToServer.filter(({ ack }) => ack?.optional);
  return {
    emit: facade({
      identifier: `${type}ClientEmit`,
      description: "What clients send.",
      members: namespace.clientToServer.map((event) => callMember(event, callResult(event, emission), emission)),
    }),
    noAckEmit: facade({
      identifier: `${type}ClientNoAckEmit`,
      description: "Events that may be sent without asking for their ack.",
      members: optional.map((event) => callMember(event, ts`void`, emission)),
    }),
    handlers: facade({
      identifier: `${type}ClientHandlers`,
      description: "What the server sends.",
      members: received.map((event) => handlerMember(event, namespace, emission)),
    }),
    on: facade({
      identifier: `${type}ClientOn`,
      description: "Adds one handler; the result removes it.",
      members: received.map((event) => onMember(event, `${type}ClientHandlers`, emission)),
    }),
  };
}

/** What the server sends, errors last. */
export function receivedEvents({ serverToClient, errorEvents }: Namespace): readonly Event[] {
  return [...serverToClient, ...errorEvents];
}

function callResult(event: Event, emission: FileEmission): Code {
  return event.ack ? typeArguments(ts`Promise`, [resultType(event, emission)]) : ts`void`;
}
