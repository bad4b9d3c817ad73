/** Which of Socket.IO's classes a type is. Told by where the type comes from, never by what it is called here. */

import { Node, type Type } from "../../../compiler/compiler.js";
import { packageOf } from "../../../compiler/packages.js";

/** The classes that take event maps. */
export type SocketClass = "server" | "namespace" | "socket" | "client-socket";

/** What an expression or a type refers to where Socket.IO is installed. */
export function classOfType(type: Type): SocketClass | undefined {
  const symbol = type.getSymbol();
  const declaration = symbol?.getDeclarations()[0];
  return symbol && declaration && classNamed(symbol.getName(), packageOf(declaration));
}

/** The same by the import alone, where Socket.IO is not installed: its types are unknown, but not where they come from. */
export function classOfImport(name: Node | undefined): SocketClass | undefined {
  const declaration = name?.getSymbol()?.getDeclarations()[0];
  if (!Node.isImportSpecifier(declaration)) return undefined;
  const from = declaration.getImportDeclaration();
  if (from.getModuleSpecifierSourceFile() !== undefined) return undefined;
  return classNamed(declaration.getName(), from.getModuleSpecifierValue());
}

function classNamed(name: string, from: string | undefined): SocketClass | undefined {
  if (from === "socket.io-client") return name === "Socket" ? "client-socket" : undefined;
  if (from !== "socket.io") return undefined;
  switch (name) {
    case "Server":
      return "server";
    case "Namespace":
      return "namespace";
    case "Socket":
      return "socket";
    default:
      return undefined;
  }
}
