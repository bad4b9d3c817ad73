// Walks through values of any depth, without recursion, so that no input can exhaust the stack.

import { ownValue } from "./checks.js";

/**
 * Says whether nothing here is nested deeper than `levels` of objects and arrays.
 * Own properties named `__proto__` are removed on the way.
 */
export function staysWithin(levels: number, values: readonly unknown[]): boolean {
  let containers = values.filter(isContainer);
  for (let level = 0; containers.length > 0; level++) {
    if (level === levels) return false;
    containers = containers.flatMap(parts);
  }
  return true;
}

/** In place of each ArrayBuffer, which is what browsers receive, puts a Uint8Array on it. */
export function viewBinaries(values: unknown[]): void {
  const holders: object[] = [values];
  for (let holder = holders.pop(); holder; holder = holders.pop()) {
    for (const key of Object.keys(holder)) {
      const value: unknown = Reflect.get(holder, key);
      if (isArrayBuffer(value)) Reflect.set(holder, key, new Uint8Array(value));
      else if (isContainer(value)) holders.push(value);
    }
  }
}

/**
 * In place of what JSON cannot hold puts what it makes of that. Other parsers bring such values, and with a key
 * `__proto__` they set an object's prototype.
 */
export function toJson(values: unknown[]): void {
  const holders: object[] = [values];
  for (let holder = holders.pop(); holder; holder = holders.pop()) {
    if (isForged(Object.getPrototypeOf(holder))) Object.setPrototypeOf(holder, Object.prototype);
    for (const key of Object.keys(holder)) {
      const value: unknown = Reflect.get(holder, key);
      const json = jsonOf(value);
      if (json !== value) Reflect.set(holder, key, json);
      if (isContainer(json)) holders.push(json);
    }
  }
}

function jsonOf(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "object" && isDate(value) ? value.toJSON() : value;
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** Data cannot have a constructor, which is a function. */
function isForged(prototype: object | null): boolean {
  return prototype === null || typeof ownValue(prototype, "constructor") !== "function";
}

function parts(container: object): object[] {
  if (Object.hasOwn(container, "__proto__")) Reflect.deleteProperty(container, "__proto__");
  return Object.values(container).filter(isContainer);
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !isArrayBuffer(value);
}

/** By its tag, as it may come from another realm. JSON cannot forge that. */
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}
