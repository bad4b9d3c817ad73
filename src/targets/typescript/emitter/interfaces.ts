/** The interfaces of a namespace for a process without a server. */

import type { Event, Namespace } from "../../../catalog/model.js";
import { ts } from "../../../code/code.js";
import type { FileEmission } from "../emission.js";
import { callMember, type Facade, facade } from "../facades/interfaces.js";
import { isSentBy } from "../roles.js";

/** Under the names that the bundle of types has for them. */
export interface EmitterFacades {
  readonly emit: Facade;
  readonly fail: Facade;
  readonly serverEmit: Facade;
}

export function emitterFacades(namespace: Namespace, emission: FileEmission): EmitterFacades {
  const { type } = emission.names.namespaceOf(namespace);
  const of = (identifier: string, description: string, events: readonly Event[]): Facade =>
    facade({
      identifier: `${type}Emitter${identifier}`,
      description,
      members: events.map((event) => callMember(event, ts`void`, emission)),
    });
  return {
    emit: of("Emit", "Events without an ack.", emittedEvents(namespace)),
    fail: of("Fail", "Error events.", namespace.errorEvents),
    serverEmit: of("ServerEmit", "What is sent to the servers.", namespace.serverToServer),
  };
}

/** Those that ask for no answer, which nobody could bring back. */
export function emittedEvents({ serverToClient }: Namespace): readonly Event[] {
  return serverToClient.filter((event) => isSentBy("emitter", event));
}
