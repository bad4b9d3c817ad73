/** Names that the emitted files use for something else: globals, and what they import. */

import type { Scope } from "../output-names.js";

const GLOBALS = ["Array", "Infinity", "Map", "Number", "Object", "Record", "Set", "String", "Symbol", "Uint8Array"];

export const reservedNames: Readonly<Record<Scope, ReadonlySet<string>>> = {
  types: new Set([
    ...GLOBALS,
    "BuiltInError",
    "ForbiddenError",
    "InternalError",
    "InvalidArgumentsError",
    "UnauthenticatedError",
    "FailedError",
    "AckReader",
    "ArgumentsGuard",
    "ArgumentsPicker",
    "HandshakeGuard",
    "Issues",
    "Path",
  ]),
  guards: new Set([]),
  server: new Set([
    "Answer",
    "Answers",
    "Broadcast",
    "ContractServer",
    "ContractViolation",
    "DeclaredError",
    "Failure",
    "GuardOptions",
    "Promise",
    "RemoteSocket",
    "Remove",
    "Server",
    "ServerContract",
    "ServerOptions",
    "ServerSocket",
    "Socket",
    "Violation",
  ]),
  client: new Set([
    "AckTimeout",
    "Awaitable",
    "ClientContract",
    "ClientOptions",
    "ContractClient",
    "ContractViolation",
    "Disconnected",
    "Promise",
    "Remove",
    "Socket",
    "Violation",
  ]),
};
