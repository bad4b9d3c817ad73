/** Names that the emitted files use as TypeScript and its library know them. */

import type { Scope } from "../output-names.js";

export const reservedNames: Readonly<Record<Scope, ReadonlySet<string>>> = {
  types: new Set(["Array", "Infinity", "Map", "Number", "Object", "Record", "Set", "String", "Symbol", "Uint8Array"]),
  guards: new Set(),
  server: new Set(["Namespace", "Promise", "Server", "Socket"]),
  client: new Set(["Promise", "Socket"]),
};
