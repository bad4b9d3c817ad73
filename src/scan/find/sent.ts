/** What a call sends: its arguments one by one, with spreads taken apart, and whether it waits for an answer. */

import { ts } from "../../compiler/compiler.js";
import type { Emit, SentArgument } from "../model.js";
import { declarationOf } from "./derive.js";
import type { Context } from "./finder.js";
import { stringsOf } from "./names.js";

/** An argument as the called function gets it. */
export interface Passed {
  readonly at: ts.Expression;
  /** The index among the parts of a spread; undefined for what is no spread. */
  readonly part: number | undefined;
  /** Asked for only where no look at the code tells enough, since the checker takes its time. */
  type(): ts.Type;
}

export interface Passing {
  readonly passed: readonly Passed[];
  /** Whether more may follow. */
  readonly openEnded: boolean;
  /** What stands last, where it can be told. */
  readonly last: Passed | undefined;
  /** Whether which arguments go with which name is for the callers of a helper to say. */
  readonly isForCallers: boolean;
}

/** The arguments of a call, up to a spread whose length cannot be told. */
export function passingOf(call: ts.CallExpression, checker: ts.TypeChecker): Passing {
  const single = (at: ts.Expression): Passed => ({ at, part: undefined, type: () => checker.getTypeAtLocation(at) });
  const passed: Passed[] = [];
  for (const at of call.arguments) {
    if (!ts.isSpreadElement(at)) {
      passed.push(single(at));
      continue;
    }
    const { types, openEnded } = fixedElementsOf(checker.getTypeAtLocation(at.expression), checker);
    passed.push(...types.map((type, part) => ({ at, part, type: () => type })));
    if (!openEnded) continue;
    const last = call.arguments.at(-1);
    return {
      passed,
      openEnded,
      last: last && !ts.isSpreadElement(last) ? single(last) : undefined,
      isForCallers: false,
    };
  }
  return { passed, openEnded: false, last: passed.at(-1), isForCallers: false };
}

/**
 * What follows the name. Of a helper for several events, an argument may have a type for each: which it has for which
 * cannot be told.
 */
export function afterName(call: ts.CallExpression, passing: Passing, checker: ts.TypeChecker): Passing {
  const { passed, openEnded, last } = passing;
  const [name, ...rest] = passed;
  const goesWithName = (at: ts.Expression): boolean => name !== undefined && dependsOn(name, at, checker);
  const dependent = rest.findIndex(({ at }) => goesWithName(at));
  if (dependent !== -1) {
    return { passed: rest.slice(0, dependent), openEnded: true, last: undefined, isForCallers: true };
  }
  const isForCallers = call.arguments.slice(1).some(goesWithName);
  return { passed: rest, openEnded, last: rest.length > 0 || openEnded ? last : undefined, isForCallers };
}

/** Whether an argument is given together with the name: by a type parameter, or by a parameter that takes all kinds. */
function dependsOn(name: Passed, at: ts.Expression, checker: ts.TypeChecker): boolean {
  const value = ts.isSpreadElement(at) ? at.expression : at;
  if (isGeneric(name.at, checker)) return isGeneric(value, checker) || isOpenParameter(value, checker);
  const parameter = ts.isIdentifier(name.at) ? declarationOf(name.at, checker) : undefined;
  const isOfSeveral = parameter && ts.isParameter(parameter) && (stringsPassed(name)?.length ?? 0) > 1;
  return isOfSeveral === true && isOpenParameter(value, checker);
}

function isOpenParameter(value: ts.Expression, checker: ts.TypeChecker): boolean {
  const parameter = ts.isIdentifier(value) ? declarationOf(value, checker) : undefined;
  if (!parameter || !ts.isParameter(parameter)) return false;
  const type = checker.getTypeAtLocation(parameter);
  const saysNothing = (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
  const isOfSeveral = type.isUnion() && (type.flags & ts.TypeFlags.Boolean) === 0;
  return saysNothing || isOfSeveral || parameter.dotDotDotToken !== undefined;
}

/** By its declaration, since the checker may take what a type parameter extends in its place. */
function isGeneric(at: ts.Expression, checker: ts.TypeChecker): boolean {
  const symbol = ts.isIdentifier(at) ? checker.getSymbolAtLocation(at) : undefined;
  const declared = symbol ? checker.getTypeOfSymbol(symbol) : checker.getTypeAtLocation(at);
  return (declared.flags & ts.TypeFlags.Instantiable) !== 0;
}

/** The strings that an argument may be; nothing where it may be others too. */
export function stringsPassed({ at, type }: Passed): readonly string[] | undefined {
  return ts.isStringLiteralLike(at) ? [at.text] : stringsOf(type());
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
  const values = ack === "callback" && ackOf(sent.at(-1), false) === "callback" ? sent.slice(0, -1) : sent;
  return values.map(({ at, part, type }) => {
    return { type: type(), expression: part === undefined ? at : undefined, at: context.spanOf(at) };
  });
}

/** Whether what stands last waits for an answer. Of a value that may be absent, what it is where it is there. */
export function ackOf(last: Passed | undefined, openEnded: boolean): "callback" | "none" | "unknown" {
  if (!last) return openEnded ? "unknown" : "none";
  if (ts.isFunctionExpression(last.at) || ts.isArrowFunction(last.at)) return "callback";
  if (ts.isStringLiteralLike(last.at) || ts.isObjectLiteralExpression(last.at)) return "none";
  const type = last.type();
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Instantiable)) return "unknown";
  const present = type.isUnion() ? type.types.filter((each) => !isNullish(each)) : [type];
  const callbacks = present.filter((each) => each.getCallSignatures().length > 0);
  if (callbacks.length === 0) return "none";
  return callbacks.length === present.length ? "callback" : "unknown";
}

function isNullish(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void)) !== 0;
}
