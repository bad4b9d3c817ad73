// Makes the wrapped namespaces of a server.

import type { Authorize } from "../receive/gate.js";
import { Host } from "./host.js";
import { WrappedDynamicServer, WrappedServer } from "./namespace.js";
import type { RawServer } from "./raw.js";
import { WrappedSocket } from "./socket.js";
import type {
  ContractServer,
  DynamicContract,
  DynamicServer,
  DynamicSocket,
  DynamicTypes,
  ServerContract,
  ServerOptions,
  ServerTypes,
} from "./types.js";

/** Checks what clients send to the contract's namespace of `server`, and offers what they can be sent. */
export function createServer<Types extends ServerTypes>(
  contract: ServerContract,
  server: RawServer,
  options: ServerOptions<Types>,
): ContractServer<Types> {
  return new WrappedServer(new Host(contract, options, authorizeIn(options)), server, contract.namespace);
}

/** The same for all namespaces whose paths fit the contract's pattern. */
export function createDynamicServer<Types extends DynamicTypes>(
  contract: DynamicContract,
  server: RawServer,
  options: ServerOptions<Types, DynamicSocket<Types>>,
): DynamicServer<Types> {
  return new WrappedDynamicServer(new Host(contract, options, authorizeIn(options)), server, contract.namespace);
}

/** Asks about what clients send; events between servers are nobody's to allow. */
function authorizeIn<Types extends ServerTypes, Client>(options: ServerOptions<Types, Client>): Authorize | undefined {
  const { authorize } = options;
  if (!authorize) return undefined;
  return (key, inbox, args) =>
    inbox instanceof WrappedSocket ? Reflect.apply(authorize, options, [key, inbox, args]) : true;
}
