/** What a call sends: its arguments one by one, with spreads taken apart, and whether it waits for an answer. */

import { ts } from "../../compiler/compiler.js";
import type { Emit, SentArgument } from "../model.js";
import type { Context } from "./finder.js";

/** An argument as the called function gets it; a part of a spread has no expression of its own. */
export interface Passed {
  readonly type: ts.Type;
  readonly at: ts.Expression;
  /** Undefined for the parts of a spread, and the index of the part among them. */
  readonly part: number | undefined;
}

export interface Passing {
  readonly passed: readonly Passed[];
  /** Whether more may follow, or stand between the last two. */
  readonly openEnded: boolean;
  /** What stands last, where it can be told. */
  readonly last: ts.Type | undefined;
}

/** The arguments of a call, up to a spread whose length cannot be told. */
export function passingOf(call: ts.CallExpression, checker: ts.TypeChecker): Passing {
  const passed: Passed[] = [];
  for (const at of call.arguments) {
    if (!ts.isSpreadElement(at)) {
      passed.push({ type: checker.getTypeAtLocation(at), at, part: undefined });
      continue;
    }
    const spread = checker.getTypeAtLocation(at.expression);
    const elements = fixedElementsOf(spread, checker);
    passed.push(...elements.types.map((type, part) => ({ type, at, part })));
    if (elements.openEnded) return { passed, openEnded: true, last: lastAfter(at, call, checker) };
  }
  return { passed, openEnded: false, last: passed.at(-1)?.type };
}

/** The last argument where a spread of unknown length stands before it; an array's element, where that is the last. */
function lastAfter(spread: ts.SpreadElement, call: ts.CallExpression, checker: ts.TypeChecker): ts.Type | undefined {
  const last = call.arguments.at(-1);
  if (!last || last === spread || ts.isSpreadElement(last)) return undefined;
  return checker.getTypeAtLocation(last);
}

function fixedElementsOf(type: ts.Type, checker: ts.TypeChecker): { types: readonly ts.Type[]; openEnded: boolean } {
  if (!checker.isTupleType(type)) return { types: [], openEnded: true };
  const { elementFlags } = (type as ts.TupleTypeReference).target; // What isTupleType says, which is no guard.
  const types = checker.getTypeArguments(type as ts.TupleTypeReference);
  const fixed = elementFlags.findIndex((flag) => flag !== ts.ElementFlags.Required);
  return fixed === -1 ? { types, openEnded: false } : { types: types.slice(0, fixed), openEnded: true };
}

/** The arguments without the event's name and the callback. `sent` is what follows the name. */
export function argumentsOf(sent: readonly Passed[], ack: Emit["ack"], context: Context): readonly SentArgument[] {
  const values = ack === "callback" && isCallback(sent.at(-1)?.type) ? sent.slice(0, -1) : sent;
  return values.map(({ at, part }) => {
    const node = context.wrapped(at);
    if (part === undefined) return { type: node.getType(), expression: node, at: context.spanOf(at) };
    const spread = context.wrapped((at as ts.SpreadElement).expression); // Only a spread has parts.
    const type = spread.getType().getTupleElements()[part] ?? spread.getType();
    return { type, expression: undefined, at: context.spanOf(at) };
  });
}

/** Whether a value waits for an answer. Of a value that may be absent, what it is where it is there. */
export function ackOf(last: ts.Type | undefined, openEnded: boolean): "callback" | "none" | "unknown" {
  if (!last) return openEnded ? "unknown" : "none";
  if (last.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Instantiable)) return "unknown";
  const present = last.isUnion() ? last.types.filter((type) => !isNullish(type)) : [last];
  const callbacks = present.filter((type) => type.getCallSignatures().length > 0);
  if (callbacks.length === 0) return "none";
  return callbacks.length === present.length ? "callback" : "unknown";
}

function isCallback(type: ts.Type | undefined): boolean {
  return ackOf(type, false) === "callback";
}

function isNullish(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void)) !== 0;
}
