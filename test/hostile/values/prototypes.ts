/** Whether anything that all code shares was changed. */

import { isPlain } from "./same.js";

const SHARED: readonly object[] = [
  ...[Object, Array, String, Function, Number, Boolean, Symbol, Map, Set, RegExp, Error, Date, Promise, Uint8Array],
  ...[Float64Array, DataView, Buffer, ArrayBuffer, BigInt, Math, JSON, Reflect, globalThis],
].flatMap((each) => {
  const prototype: unknown = "prototype" in each ? each.prototype : undefined;
  return typeof prototype === "object" && prototype !== null ? [each, prototype] : [each];
});

type Snapshot = ReadonlyMap<object, ReadonlyMap<string | symbol, unknown>>;

export function snapshot(): Snapshot {
  return new Map(SHARED.map((each) => [each, membersOf(each)]));
}

/** The names of what is new, gone or another; none where all is as it was. */
export function changesSince(before: Snapshot): readonly string[] {
  return [...before].flatMap(([object, members]) => {
    const now = membersOf(object);
    const names = new Set([...members.keys(), ...now.keys()]);
    return [...names].filter((name) => !Object.is(members.get(name), now.get(name))).map(String);
  });
}

/** Values, and getters as they are: to call them could change something. */
function membersOf(object: object): ReadonlyMap<string | symbol, unknown> {
  return new Map(
    Reflect.ownKeys(object).map((key) => {
      const descriptor = Object.getOwnPropertyDescriptor(object, key);
      return [key, descriptor?.get ?? descriptor?.value];
    }),
  );
}

/** Whether the prototype of a plain object or an array was set to data. */
export function hasForeignPrototype(value: unknown, levels = 100): boolean {
  if (typeof value !== "object" || value === null || levels === 0) return false;
  if (!isPlain(value)) return !SHARED.some((each) => each === Object.getPrototypeOf(value));
  return Object.values(value).some((each) => hasForeignPrototype(each, levels - 1));
}
