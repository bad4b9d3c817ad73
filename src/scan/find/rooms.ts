/** The rooms that an emit goes to. */

import { ts } from "../../compiler/compiler.js";
import { bare, memberOf, originallyOf, ownerOf } from "./derive.js";
import type { Context } from "./finder.js";
import { stringsOf } from "./names.js";

/** Those of every `to(…)` and `in(…)` between a call and its socket, in the order in which they are written. */
export function roomsOf(receiver: ts.Expression, context: Context): readonly (string | undefined)[] {
  const chain = bare(receiver);
  if (ts.isIdentifier(chain)) {
    const origin = originallyOf(chain, context.checker);
    return origin && isChain(bare(origin)) ? roomsOf(origin, context) : [];
  }
  const owner = ownerOf(chain);
  if (!owner || !isChain(chain)) return [];
  const argument = isAddressing(chain) ? chain.arguments[0] : undefined;
  return [...roomsOf(owner, context), ...(argument ? namesOf(argument, context) : [])];
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
function namesOf(argument: ts.Expression, context: Context): readonly (string | undefined)[] {
  if (ts.isArrayLiteralExpression(argument)) return argument.elements.flatMap((each) => namesOf(each, context));
  const declared = declaredName(bare(argument), context);
  return declared === undefined ? (stringsOf(context.checker.getTypeAtLocation(argument)) ?? [undefined]) : [declared];
}

/** The name of `rooms.lobby` and `rooms.table({ number: 1 })` as the catalog has it, where generated code made it. */
function declaredName(room: ts.Expression, { checker, generated }: Context): string | undefined {
  const member = ts.isCallExpression(room) ? bare(room.expression) : room;
  if (!ts.isPropertyAccessExpression(member) || !generated.names.has(member.name.text)) return undefined;
  const declarations = checker.getSymbolAtLocation(member.name)?.declarations ?? [];
  return declarations.map((each) => generated.rooms.get(each)).find((text) => text !== undefined);
}
