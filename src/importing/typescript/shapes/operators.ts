/** `Partial`, `Required`, `Pick`, `Omit`, `Readonly` and `Record` as they were written, where a type expression has them too. */

import { ts } from "../../../compiler/compiler.js";
import type { Shape } from "../../draft.js";
import type { Context } from "./context.js";
import { isOfLibrary, isOpaque, isWellKnown } from "./library.js";
import { fieldNames } from "./objects.js";
import { inner, type Place } from "./place.js";
import { hasFlag, isFunction, jsonOf, leavesOf } from "./types.js";

interface Operand {
  readonly type: ts.Type;
  readonly place: Place;
}

/** Nothing where no operator was written, or where what it would be applied to has no name to keep. */
export function operatorShape(type: ts.Type, place: Place, context: Context): Shape | undefined {
  const application = applicationOf(type, place, context.checker);
  if (application === undefined) return undefined;
  const { operator, operands } = application;
  const [first, second] = operands;
  if (first === undefined) return undefined;
  if (operator === "Readonly") return context.shape(first.type, first.place);
  if (operator === "Record") return second && recordShape(first, second, context);
  if (!context.isNamed(first.type, first.place) || !isData(first.type, context.checker)) return undefined;
  const of = (): Shape => context.shape(first.type, first.place);
  switch (operator) {
    case "Partial":
      return { kind: "partial", of: of() };
    case "Required":
      return { kind: "required", of: of() };
    case "Pick":
    case "Omit": {
      const names = fieldNames(first.type, context.checker);
      const keys = second && keysOf(second.type)?.filter((key) => names.has(key));
      if (keys === undefined || keys.length === 0) return operator === "Omit" && keys ? of() : undefined;
      return { kind: operator === "Pick" ? "pick" : "omit", of: of(), keys };
    }
    default:
      return undefined;
  }
}

/** As it is written, because an alias hides it from the checker's types; else as the checker has it. */
function applicationOf(
  type: ts.Type,
  place: Place,
  checker: ts.TypeChecker,
): { operator: string; operands: readonly Operand[] } | undefined {
  const { written } = place;
  if (written && ts.isTypeReferenceNode(written) && checker.getTypeFromTypeNode(written) === type) {
    const symbol = checker.getSymbolAtLocation(written.typeName);
    const nodes = written.typeArguments ?? [];
    const operands = nodes.map((node) => ({ type: checker.getTypeFromTypeNode(node), place: inner(place, node) }));
    if (isOfLibrary(symbol)) return { operator: symbol.name, operands };
  }
  const { aliasSymbol, aliasTypeArguments = [] } = type;
  if (!isOfLibrary(aliasSymbol)) return undefined;
  return {
    operator: aliasSymbol.name,
    operands: aliasTypeArguments.map((each) => ({ type: each, place: inner(place, undefined) })),
  };
}

function recordShape(key: Operand, value: Operand, context: Context): Shape | undefined {
  const { shape, absent } = context.maybe(value.type, value.place);
  if (shape === undefined) return undefined;
  if (hasFlag(key.type, ts.TypeFlags.String | ts.TypeFlags.Number))
    return { kind: "record", keys: "any", values: shape };
  const keys = keysOf(key.type);
  return keys && keys.length > 0 && !absent ? { kind: "record", keys, values: shape } : undefined;
}

/** Nothing where they are not all listed. */
function keysOf(type: ts.Type): readonly string[] | undefined {
  const keys = leavesOf(type).flatMap((leaf) =>
    leaf.isStringLiteral() || leaf.isNumberLiteral() ? [String(leaf.value)] : [],
  );
  return keys.length === leavesOf(type).length ? keys : undefined;
}

/** Whether a type's shape is that of an object with fields. */
function isData(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isIntersection()) return type.types.every((each) => isData(each, checker));
  if (!hasFlag(type, ts.TypeFlags.Object) || isFunction(type, checker)) return false;
  if (checker.isArrayType(type) || checker.isTupleType(type) || isWellKnown(type) || isOpaque(type, checker))
    return false;
  return jsonOf(type, checker) === undefined;
}
