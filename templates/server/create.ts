// Makes the wrapped namespaces of a server.

import { Host } from "./host.js";
import { WrappedDynamicServer, WrappedServer } from "./namespace.js";
import type { RawServer } from "./raw.js";
import type {
  ContractServer,
  DynamicContract,
  DynamicServer,
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
  return new WrappedServer(new Host(contract, options), server, contract.namespace);
}

/** The same for all namespaces whose paths fit the contract's pattern. */
export function createDynamicServer<Types extends DynamicTypes>(
  contract: DynamicContract,
  server: RawServer,
  options: ServerOptions<Types>,
): DynamicServer<Types> {
  return new WrappedDynamicServer(new Host(contract, options), server, contract.namespace);
}
