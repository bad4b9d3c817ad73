/** Calls on something of type any that may well be a socket: by their names, since nothing else is left. */

import { ts } from "../../compiler/compiler.js";
import { bare, memberOf, originallyOf, ownerOf } from "./derive.js";
import { isLifecycle } from "./lifecycle.js";
import { stringsOf } from "./names.js";
import { originOf } from "./origin.js";
import type { Callee } from "./receiver.js";

const SOCKET_NAME = /^(?:io|nsp|namespace|.*socket(?:io)?)$/i;

/** Others have `send` and `write` far more often than sockets do. */
const TELLING: ReadonlySet<string> = new Set([
  ...["emit", "emitWithAck", "serverSideEmit", "serverSideEmitWithAck", "on", "once"],
]);

export function looksLikeSocket(callee: Callee, call: ts.CallExpression, checker: ts.TypeChecker): boolean {
  if (!TELLING.has(callee.name) || isAboutConnection(call, checker)) return false;
  let at: ts.Expression | undefined = bare(callee.receiver);
  while (at) {
    const name = ts.isIdentifier(at) ? at.text : memberOf(at);
    if (name !== undefined && SOCKET_NAME.test(name)) return true;
    const owner = ownerOf(at);
    if (!owner) return wasSocket(at, checker);
    at = bare(owner);
  }
  return false;
}

function wasSocket(name: ts.Expression, checker: ts.TypeChecker): boolean {
  const given = originallyOf(name, checker);
  return given !== undefined && originOf(checker.getTypeAtLocation(given), checker) !== undefined;
}

function isAboutConnection(call: ts.CallExpression, checker: ts.TypeChecker): boolean {
  const names = call.arguments[0] && stringsOf(checker.getTypeAtLocation(call.arguments[0]));
  const isOfNone = (name: string): boolean =>
    isLifecycle(name, { role: "server", kind: "server" }) ||
    isLifecycle(name, { role: "server", kind: "socket" }) ||
    isLifecycle(name, { role: "client", kind: "socket" });
  return names?.every(isOfNone) ?? false;
}
