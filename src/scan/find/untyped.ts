/** Calls on something of type any that may well be a socket: by its name, or by what it was made from. */

import { ts } from "../../compiler/compiler.js";
import { bare, memberOf, originallyOf, ownerOf } from "./derive.js";
import { isLifecycle } from "./lifecycle.js";
import { stringsOf } from "./names.js";
import { isSocketPackage, originOf } from "./origin.js";
import type { Callee } from "./receiver.js";

const SOCKET_NAME = /^(?:io|nsp|namespace|.*socket(?:io)?)$/i;

/** Others have `send` and `write` far more often than sockets do. */
const TELLING: ReadonlySet<string> = new Set([
  ...["emit", "emitWithAck", "serverSideEmit", "serverSideEmitWithAck", "on", "once"],
]);

/** A chain of names that is longer than this leads in a circle. */
const STEPS = 32;

export function looksLikeSocket(callee: Callee, call: ts.CallExpression, checker: ts.TypeChecker): boolean {
  if (!TELLING.has(callee.name) || isAboutConnection(call, checker)) return false;
  return isNamedSo(callee.receiver) || cameFromSocket(callee.receiver, checker);
}

function isNamedSo(receiver: ts.Expression): boolean {
  const at = bare(receiver);
  const name = ts.isIdentifier(at) ? at.text : memberOf(at);
  const owner = ownerOf(at);
  return (name !== undefined && SOCKET_NAME.test(name)) || (owner !== undefined && isNamedSo(owner));
}

/** Through variables and callbacks, back to a socket that was declared as any, or to a package without types. */
function cameFromSocket(receiver: ts.Expression, checker: ts.TypeChecker): boolean {
  let at: ts.Expression | undefined = receiver;
  for (let step = 0; at && step < STEPS; step++) {
    at = bare(at);
    if (isRequired(at) || originOf(checker.getTypeAtLocation(at), checker)) return true;
    const called: ts.Expression | undefined = ts.isCallExpression(at) ? at.expression : undefined;
    at = ts.isIdentifier(at) ? originallyOf(at, checker) : (ownerOf(at) ?? called);
  }
  return false;
}

function isRequired(at: ts.Expression): boolean {
  if (!ts.isCallExpression(at) || !ts.isIdentifier(at.expression) || at.expression.text !== "require") return false;
  const name = at.arguments[0];
  return name !== undefined && ts.isStringLiteralLike(name) && isSocketPackage(name.text);
}

function isAboutConnection(call: ts.CallExpression, checker: ts.TypeChecker): boolean {
  const names = call.arguments[0] && stringsOf(checker.getTypeAtLocation(call.arguments[0]));
  const isOfNone = (name: string): boolean =>
    isLifecycle(name, { role: "server", kind: "server" }) ||
    isLifecycle(name, { role: "server", kind: "socket" }) ||
    isLifecycle(name, { role: "client", kind: "socket" });
  return names?.every(isOfNone) ?? false;
}
