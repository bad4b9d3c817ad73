/** Questions about the checker's types that several readers ask. */

import { ts } from "../../../compiler/compiler.js";

/** The members of a union with named unions kept whole, as it was written; a type that is none is its only member. */
export function membersOf(type: ts.Type): readonly ts.Type[] {
  if (!type.isUnion() || isEnum(type)) return [type];
  const origin = originOf(type);
  return origin?.isUnion()
    ? origin.types.flatMap((each) => (isNamedUnion(each) ? [each] : membersOf(each)))
    : type.types;
}

/** The members of a union down to the last. */
export function leavesOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** The union or intersection that the checker made a union of, which it keeps for its messages. */
export function originOf(type: ts.Type): ts.Type | undefined {
  return "origin" in type ? (type.origin as ts.Type | undefined) : undefined; // always a type, though not declared
}

function isNamedUnion(type: ts.Type): boolean {
  return type.isUnion() && (type.aliasSymbol !== undefined || isEnum(type));
}

/** An enum as a whole, and not one of its members. */
export function isEnum(type: ts.Type): boolean {
  return hasSymbol(type, ts.SymbolFlags.Enum) && hasFlag(type, ts.TypeFlags.EnumLike);
}

/** What kind of declaration is behind a type; there is none behind a primitive. */
export function hasSymbol({ symbol }: ts.Type, flags: ts.SymbolFlags): boolean {
  const declared: ts.Symbol | undefined = symbol;
  return declared !== undefined && (declared.flags & flags) !== 0;
}

export function hasFlag(type: ts.Type, flags: ts.TypeFlags): boolean {
  return (type.flags & flags) !== 0;
}

/** What JSON.stringify leaves out of objects, and writes as null in arrays. */
export function isFunction(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (!hasFlag(type, ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return false;
  if (hasSymbol(type, ts.SymbolFlags.Interface) && type.symbol.name === "Function") return true;
  return type.getCallSignatures().length + type.getConstructSignatures().length > 0 && !checker.isArrayType(type);
}

export function isSymbol(type: ts.Type): boolean {
  return hasFlag(type, ts.TypeFlags.ESSymbolLike);
}

/** undefined, void, and what is never sent. */
export function isAbsent(type: ts.Type, checker: ts.TypeChecker): boolean {
  return hasFlag(type, UNDEFINED) || isSymbol(type) || isFunction(type, checker);
}

/** What a type's toJSON() returns. */
export function jsonOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const method = hasFlag(type, ts.TypeFlags.Object) ? type.getProperty("toJSON") : undefined;
  const [signature] = method ? checker.getTypeOfSymbol(method).getCallSignatures() : [];
  return signature?.getReturnType();
}

export const UNDEFINED = ts.TypeFlags.Undefined | ts.TypeFlags.Void;
