/** Names that the emitted files use in their own sense: TypeScript's, and those of the errors that no catalog declares. */

import type { Scope } from "../output-names.js";

export const reservedNames: Readonly<Record<Scope, ReadonlySet<string>>> = {
  types: new Set([
    ..."Array Infinity Map Number Object Record Set String Symbol Uint8Array".split(" "),
    ..."BuiltInCodeError BuiltInError FailedError ForbiddenError".split(" "),
    ..."InternalError InvalidArgumentsError UnauthenticatedError".split(" "),
  ]),
  guards: new Set(),
  server: new Set(["Namespace", "Promise", "Server", "Socket"]),
  client: new Set(["Promise", "Socket"]),
  emitter: new Set(),
};
