// The tests that emitted guards share.

import type { Keys } from "./keys.js";

/** What JSON calls an object: neither an array nor binary. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** Told by its tag where it comes from another realm. */
export function isBinary(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array || Object.prototype.toString.call(value) === "[object Uint8Array]";
}

/** A property that is the object's own; nothing where it would be an inherited one. */
export function ownValue(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;
}

export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Enumerable keys, inherited ones included: a count that differs only sends the caller to a slower, exact look. */
export function countKeys(value: object): number {
  let count = 0;
  for (const _ in value) count++;
  return count;
}

export function removeUnknown(value: object, known: Keys): void {
  for (const key of Object.keys(value)) if (!known.has(key)) Reflect.deleteProperty(value, key);
}

export function hasUnknown(value: Record<string, unknown>, known: Keys): boolean {
  for (const key in value) {
    if (!known.has(key) && value[key] !== undefined && Object.hasOwn(value, key)) return true;
  }
  return false;
}

/** Own properties; one whose value is undefined is absent. */
export function countOwn(value: object): number {
  let count = 0;
  for (const each of Object.values(value)) if (each !== undefined) count++;
  return count;
}

/** The value without some of its properties, in a copy where it has any of them. */
export function without(value: unknown, keys: readonly string[]): unknown {
  if (!isObject(value) || !keys.some((key) => Object.hasOwn(value, key))) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
