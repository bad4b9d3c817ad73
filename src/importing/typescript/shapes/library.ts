/** Types of TypeScript's library and of packages, by what JSON.stringify and Socket.IO make of their values. */

import { ts } from "../../../compiler/compiler.js";
import type { BuiltIn, Shape } from "../../draft.js";
import type { Context } from "./context.js";
import { isOwn, type Place } from "./place.js";
import { arrivesAsJson, dateArrivesAsText, objectArrivesEmpty, typeIsWidened } from "./problems.js";

const BYTES: ReadonlySet<string> = new Set([
  ..."ArrayBuffer SharedArrayBuffer ArrayBufferView DataView Buffer Blob File".split(" "),
  ..."Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array".split(" "),
  ..."Float16Array Float32Array Float64Array BigInt64Array BigUint64Array".split(" "),
]);

const EMPTY: ReadonlySet<string> = new Set([
  ..."Map ReadonlyMap Set ReadonlySet WeakMap WeakSet WeakRef RegExp Promise PromiseLike".split(" "),
  ..."Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError".split(" "),
]);

const WRAPPERS: ReadonlyMap<string, BuiltIn> = new Map([
  ["String", "string"],
  ["Number", "number"],
  ["Boolean", "boolean"],
]);

/** What becomes of a value of a well-known class; nothing for every other type. */
export function libraryShape(type: ts.Type, place: Place, { checker, losses }: Context): Shape | undefined {
  const name = libraryName(type);
  if (name === undefined) return undefined;
  const facts = { type: checker.typeToString(type) };
  if (BYTES.has(name)) return { kind: "built-in", name: "binary" };
  if (name === "Date") {
    losses.tell(dateArrivesAsText, place, facts);
    return { kind: "built-in", name: "datetime" };
  }
  if (EMPTY.has(name)) {
    losses.tell(objectArrivesEmpty, place, facts);
    return { kind: "object", fields: [], others: undefined };
  }
  if (name === "URL") {
    losses.tell(arrivesAsJson, place, facts);
    return { kind: "built-in", name: "uri" };
  }
  const primitive = WRAPPERS.get(name);
  if (primitive === undefined) return undefined;
  losses.tell(typeIsWidened, place, { ...facts, as: primitive });
  return { kind: "built-in", name: primitive };
}

/** Whether it is one of the classes whose instances arrive as something else. */
export function isWellKnown(type: ts.Type): boolean {
  const name = libraryName(type);
  return name !== undefined && (BYTES.has(name) || EMPTY.has(name) || WRAPPERS.has(name) || /^(Date|URL)$/.test(name));
}

/** The bytes that a name means where its declaration was not found, as Buffer's where Node's types are not installed. */
export function isBytes(name: string): boolean {
  return BYTES.has(name);
}

export function libraryName(type: ts.Type): string | undefined {
  return isOfLibrary(type.symbol) ? type.symbol.name : undefined;
}

export function isOfLibrary(symbol: ts.Symbol | undefined): symbol is ts.Symbol {
  const declarations = symbol?.declarations ?? [];
  return declarations.length > 0 && !declarations.some(isOwn);
}

/** An object of a package or of the library that is more than data: it has methods, or a class behind it. */
export function isOpaque(type: ts.Type, checker: ts.TypeChecker): boolean {
  const { symbol } = type;
  if (!isOfLibrary(symbol) || (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) === 0) return false;
  if ((symbol.flags & ts.SymbolFlags.Value) !== 0) return true;
  return checker.getPropertiesOfType(type).some(({ flags }) => (flags & METHOD_LIKE) !== 0);
}

const METHOD_LIKE = ts.SymbolFlags.Method | ts.SymbolFlags.Accessor;
