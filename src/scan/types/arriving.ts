/** What becomes of a value on the wire, by its type. */

import { ts } from "../../compiler/compiler.js";

/** Socket.IO sends these as bytes. */
const BINARY = new Set([
  "ArrayBuffer",
  "SharedArrayBuffer",
  "Blob",
  "Buffer",
  "DataView",
  "File",
  "BigInt64Array",
  "BigUint64Array",
  "Float32Array",
  "Float64Array",
  "Int8Array",
  "Int16Array",
  "Int32Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Uint16Array",
  "Uint32Array",
]);

export function isBinary(type: ts.Type): boolean {
  return BINARY.has(type.symbol?.name ?? "");
}

/** Whether JSON leaves a property of this type out. */
export function isLeftOut(type: ts.Type): boolean {
  const absent = ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.ESSymbolLike;
  return (type.flags & absent) !== 0 || type.getCallSignatures().length > 0;
}

/** The type as it arrives: what `toJSON` gives, an enum's value; undefined where the type does not tell. */
export function arriving(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const constraint = constraintOf(type, checker);
  if (constraint === undefined || saysNothing(constraint, checker)) return undefined;
  if (isBinary(constraint)) return constraint;
  const toJson = constraint.getProperty("toJSON");
  const [signature] = toJson ? checker.getTypeOfSymbol(toJson).getCallSignatures() : [];
  return signature ? arriving(signature.getReturnType(), checker) : valueOfEnum(constraint, checker);
}

/** Of a type parameter and its like, what is known of it. */
function constraintOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const isOpen = (type.flags & (ts.TypeFlags.InstantiableNonPrimitive | ts.TypeFlags.Index)) !== 0;
  return isOpen ? checker.getBaseConstraintOfType(type) : type;
}

const NOTHING = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never | ts.TypeFlags.NonPrimitive;

/** `any`, `unknown`, `object`, `{}`: whatever it holds, the compiler does not see it. */
function saysNothing(type: ts.Type, checker: ts.TypeChecker): boolean {
  if ((type.flags & NOTHING) !== 0) return true;
  if ((type.flags & ts.TypeFlags.Object) === 0) return false;
  const isEmpty = type.getProperties().length === 0 && checker.getIndexInfosOfType(type).length === 0;
  return isEmpty && type.getCallSignatures().length === 0;
}

/** TypeScript keeps an enum apart from its values; the wire does not. */
function valueOfEnum(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  if ((type.flags & ts.TypeFlags.EnumLiteral) === 0) return type;
  if (type.isStringLiteral()) return checker.getStringLiteralType(type.value);
  return type.isNumberLiteral() ? checker.getNumberLiteralType(type.value) : type;
}
