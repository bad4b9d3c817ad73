/** The bundle of a namespace's types, and the interfaces that the support code makes of it. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, empty, lines, paragraphs, ts, union } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { literal } from "../../../code/literals.js";
import { imported, name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { type FileEmission, runtimeType } from "../emission.js";
import { facadeType, heir } from "../facades/interfaces.js";
import { printType, typeArguments, typeName } from "../types/print.js";
import { typeOf } from "../types/schema-type.js";
import type { ServerFacades } from "./interfaces.js";

/** Socket.IO's own classes over the event maps. */
export function rawTypes(namespace: Namespace, emission: FileEmission): Code {
  const { type } = emission.names.namespaceOf(namespace);
  const maps = ["ClientToServer", "ServerToClient", "ServerToServer"].map((each) => {
    return typeName(`${type}${each}Events`, emission);
  });
  const shape = [...maps, socketDataType(namespace, emission)];
  const isMain = namespace.path === "/";
  const owner = imported(isMain ? "Server" : "Namespace", "socket.io", "type");
  const about = `\`new Server<…>()\` with these is what \`create${type}Server\` takes; a plain \`new Server()\` is welcome too.`;
  return paragraphs([
    lines([
      doc([isMain ? about : undefined]),
      ts`export type ${name(`${type}RawServer`)} = ${typeArguments(owner, shape)};`,
    ]),
    ts`export type ${name(`${type}RawSocket`)} = ${typeArguments(imported("Socket", "socket.io", "type"), shape)};`,
  ]);
}

/** The seam between this file and the support code. */
export function bundle(namespace: Namespace, facades: ServerFacades, emission: FileEmission): Code {
  const { type } = emission.names.namespaceOf(namespace);
  const { emit, remoteEmit, broadcastEmit, fail, serverOn, serverEmit } = facades;
  const refusals = declaredRefusals(namespace).map(literal);
  const isDynamic = namespace.template.parameters.length > 0;
  const hasHandshake = namespace.handshake !== undefined || isDynamic;
  return ts`
    interface ${name(`${type}Types`)}<State extends object> {
      readonly raw: ${name(`${type}RawSocket`)};
      readonly rawServer: ${name(`${type}RawServer`)};
      ${isDynamic ? ts`readonly params: ${typeName(`${type}Params`, emission)};` : []}
      readonly handshake: ${hasHandshake ? typeName(`${type}Handshake`, emission) : ts`object`};
      readonly refusals: ${refusals.length === 0 ? ts`never` : union(refusals)};
      readonly authenticated: ${namespace.socketData ? socketDataType(namespace, emission) : ts`void`};
      readonly data: ${socketDataType(namespace, emission)};
      readonly state: State;
      readonly handlers: ${facadeType(facades.handlers)};
      readonly on: ${facadeType(facades.on)};
      readonly emit: ${facadeType(emit)};
      readonly remoteEmit: ${facadeType(remoteEmit)};
      readonly broadcastEmit: ${facadeType(broadcastEmit)};
      readonly fail: ${facadeType(fail)};
      readonly serverOn: ${facadeType(serverOn)};
      readonly serverEmit: ${facadeType(serverEmit)};
    }
  `;
}

/** What the factory takes and gives, under names of this contract. */
export function ownInterfaces(namespace: Namespace, emission: FileEmission): Code {
  const { type } = emission.names.namespaceOf(namespace);
  const isDynamic = namespace.template.parameters.length > 0;
  const stateful = (suffix: string, base: string, more: Code = empty): Code => {
    const parameters = ts`<State extends object = object>`;
    return heir(ts`${name(type + suffix)}${parameters}`, ts`${of(base)}<${name(`${type}Types`)}<State>${more}>`);
  };
  // The sockets that `authorize` is asked about; those without parameters are the default.
  const client = isDynamic ? ts`, ${name(`${type}Socket`)}<State>` : empty;
  const stateless = (suffix: string, base: string): Code => {
    return heir(name(type + suffix), ts`${of(base)}<${name(`${type}Types`)}<object>>`);
  };
  const of = (base: string): Code => runtimeType(base, "server/types", emission);
  return lines([
    stateful("Server", isDynamic ? "DynamicServer" : "ContractServer"),
    stateful("Socket", isDynamic ? "DynamicSocket" : "ServerSocket"),
    stateless("RemoteSocket", "RemoteSocket"),
    stateless("Broadcast", "Broadcast"),
    stateful("ServerOptions", needsAuthenticate(namespace) ? "AuthenticatedOptions" : "ServerOptions", client),
    heir(name(`${type}GuardOptions`), ts`${of("GuardOptions")}<${name(`${type}RawSocket`)}>`),
  ]);
}

/** Whether nobody can be let in without being asked who they are. */
export function needsAuthenticate({ handshake, socketData }: Namespace): boolean {
  return handshake?.auth !== undefined || (socketData !== undefined && asksForFields(socketData));
}

function asksForFields(schema: Schema): boolean {
  const { required, reference, allOf = [] } = schema;
  if (required && required.value.length > 0) return true;
  return allOf.some(asksForFields) || (reference !== undefined && asksForFields(reference.target));
}

export function declaredRefusals({ handshake }: Namespace): readonly string[] {
  return (handshake?.errors ?? []).filter(({ declaration }) => declaration !== undefined).map(({ code }) => code);
}

function socketDataType({ socketData }: Namespace, emission: FileEmission): Code {
  return socketData ? printType(typeOf(socketData, emission.names), emission) : ts`object`;
}
