/** The rooms that an emit goes to. */

import { ts } from "../../compiler/compiler.js";
import { bare, memberOf, originallyOf, ownerOf } from "./derive.js";
import { stringsOf } from "./names.js";

/** Those of every `to(…)` and `in(…)` between a call and its socket, in the order in which they are written. */
export function roomsOf(receiver: ts.Expression, checker: ts.TypeChecker): readonly (string | undefined)[] {
  const chain = bare(receiver);
  if (ts.isIdentifier(chain)) {
    const origin = originallyOf(chain, checker);
    return origin && isChain(bare(origin)) ? roomsOf(origin, checker) : [];
  }
  const owner = ownerOf(chain);
  if (!owner || !isChain(chain)) return [];
  const argument = isAddressing(chain) ? chain.arguments[0] : undefined;
  return [...roomsOf(owner, checker), ...(argument ? namesOf(argument, checker) : [])];
}

/** A chain does not go on past the socket: what a socket came from says nothing of what is sent through it. */
const CHAINED: ReadonlySet<string> = new Set([
  "to",
  "in",
  "except",
  "timeout",
  "compress",
  "volatile",
  "broadcast",
  "local",
]);

function isChain(expression: ts.Expression): boolean {
  return ownerOf(expression) !== undefined && CHAINED.has(memberOf(expression) ?? "");
}

function isAddressing(expression: ts.Expression): expression is ts.CallExpression {
  return ts.isCallExpression(expression) && ["to", "in"].includes(memberOf(expression) ?? "");
}

/** Undefined for each whose name cannot be told. */
function namesOf(argument: ts.Expression, checker: ts.TypeChecker): readonly (string | undefined)[] {
  if (ts.isArrayLiteralExpression(argument)) return argument.elements.flatMap((each) => namesOf(each, checker));
  return stringsOf(checker.getTypeAtLocation(argument)) ?? [undefined];
}
