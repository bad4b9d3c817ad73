/** What the output declares once per contract and once per namespace, beside types and events. */

import type { Catalog, Namespace } from "../model.js";
import type { DecidedName } from "../output-names.js";
import { lowered, typeName } from "./words.js";

export interface NamespaceNames {
  /** `Chat`, `ChatAdmin`: what its types and factories are named after (`ChatAdminHandlers`, `createChatAdminServer`). */
  readonly type: string;
  /** `chat`, `chatAdmin`: what its constants are named after (`chatAdminRooms`, `chatAdminHandshake`). */
  readonly value: string;
}

export function namespaceNames(catalog: Catalog, namespace: Namespace): NamespaceNames {
  const type = typeName(catalog.info.name) + namespacePrefix(namespace);
  return { type, value: lowered(type) };
}

/** Empty for `/`, `Admin` for `/admin`. */
export function namespacePrefix(namespace: Namespace): string {
  return namespace.identifier === "" ? "" : typeName(namespace.identifier);
}

/** What Socket.IO's own server and client are set up with. */
export function setupNames(catalog: Catalog): { readonly serverOptions: string; readonly parser: string } {
  const contract = lowered(typeName(catalog.info.name));
  return { serverOptions: `${contract}ServerOptions`, parser: `${contract}Parser` };
}

const SUFFIXES: Readonly<Record<"types" | "server" | "client" | "emitter", readonly string[]>> = {
  types: [
    "Auth",
    "Query",
    "Headers",
    "Handshake",
    "ConnectError",
    "SocketData",
    "Params",
    "ClientToServerEvents",
    "ServerToClientEvents",
    "ServerToServerEvents",
  ],
  server: [
    "RawServer",
    "RawSocket",
    "Handlers",
    "On",
    "Emit",
    "RemoteEmit",
    "SocketEmit",
    "BroadcastEmit",
    "Fail",
    "ServerOn",
    "ServerEmit",
    "Types",
    "Server",
    "Socket",
    "RemoteSocket",
    "Broadcast",
    "ServerOptions",
    "GuardOptions",
    "Rooms",
  ],
  client: [
    "RawClient",
    "ClientEmit",
    "ClientNoAckEmit",
    "ClientHandlers",
    "ClientOn",
    "ClientTypes",
    "ClientOptions",
    "Client",
  ],
  emitter: [
    "EmitterEmit",
    "EmitterFail",
    "EmitterServerEmit",
    "EmitterTypes",
    "Emitter",
    "EmitterBroadcast",
    "EmitterOptions",
    "Rooms",
  ],
};

/** What the types end in that are declared for each namespace: the SocketData of ChatSocketData. */
export const namespaceTypeEndings: readonly string[] = SUFFIXES.types;

/** All of them, also those that a smaller namespace leaves out, so that a contract may grow without a clash. */
export function* facadeNames(catalog: Catalog): Iterable<DecidedName> {
  const contract = typeName(catalog.info.name);
  const title = `the title "${catalog.info.title}"`;
  for (const suffix of ["Error", "Failures"]) {
    yield { scope: "server", name: contract + suffix, at: catalog.info.at, origin: title };
  }
  const { serverOptions, parser } = setupNames(catalog);
  yield { scope: "server", name: serverOptions, at: catalog.info.at, origin: title };
  for (const scope of ["server", "client"] as const) yield { scope, name: parser, at: catalog.info.at, origin: title };
  for (const namespace of catalog.namespaces) {
    const { type, value } = namespaceNames(catalog, namespace);
    const [at, origin] =
      namespace.path === "/" ? [catalog.info.at, title] : [namespace.at, `the namespace "${namespace.path}"`];
    for (const scope of ["types", "server", "client", "emitter"] as const) {
      for (const suffix of SUFFIXES[scope]) yield { scope, name: type + suffix, at, origin };
    }
    for (const name of [`create${type}Server`, `guard${type}Server`, `${value}Rooms`, `${value}Path`]) {
      yield { scope: "server", name, at, origin };
    }
    for (const name of [`create${type}Client`, `${value}Path`]) yield { scope: "client", name, at, origin };
    for (const name of [`create${type}Emitter`, `${value}Rooms`]) yield { scope: "emitter", name, at, origin };
  }
}
