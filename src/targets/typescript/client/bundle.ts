/** The bundle of a namespace's types, and the interfaces that the support code makes of it. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, lines, ts } from "../../../code/code.js";
import { imported, name } from "../../../code/names.js";
import { type FileEmission, runtimeType } from "../emission.js";
import { facadeType, heir } from "../facades/interfaces.js";
import { typeArguments, typeName } from "../types/print.js";
import type { ClientFacades } from "./interfaces.js";

/** Socket.IO's own class over the event maps. */
export function rawType(namespace: Namespace, emission: FileEmission): Code {
  const { type } = emission.names.namespaceOf(namespace);
  const maps = ["ServerToClient", "ClientToServer"].map((each) => typeName(`${type}${each}Events`, emission));
  const socket = typeArguments(imported("Socket", "socket.io-client", "type"), maps);
  return ts`export type ${name(`${type}RawClient`)} = ${socket};`;
}

/** The seam between this file and the support code. */
export function bundle(namespace: Namespace, facades: ClientFacades, emission: FileEmission): Code {
  const { type } = emission.names.namespaceOf(namespace);
  return ts`
    interface ${name(`${type}ClientTypes`)} {
      readonly raw: ${name(`${type}RawClient`)};
      readonly handlers: ${facadeType(facades.handlers)};
      readonly on: ${facadeType(facades.on)};
      readonly emit: ${facadeType(facades.emit)};
      readonly noAckEmit: ${facadeType(facades.noAckEmit)};
      readonly connectError: ${typeName(`${type}ConnectError`, emission)};
    }
  `;
}

/** What the factory takes and gives, under names of this contract. */
export function ownInterfaces(namespace: Namespace, emission: FileEmission): Code {
  const { type } = emission.names.namespaceOf(namespace);
  const client = runtimeType("ContractClient", "client/types", emission);
  return lines([
    heir(name(`${type}ClientOptions`), runtimeType("ClientOptions", "client/types", emission)),
    heir(name(`${type}Client`), ts`${client}<${name(`${type}ClientTypes`)}>`),
  ]);
}
