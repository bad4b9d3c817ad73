/** Changes of values: mostly of one thing that stands somewhere in them. The value itself stays as it is. */

import type { Random } from "../random.js";
import { hostileLeaf, hostileName, hostileValue } from "./hostile.js";
import { isPlain, setOwn } from "./same.js";

/** A value with one to three changes. */
export function mutateValue(value: unknown, random: Random): unknown {
  if (random.next() < 0.03) return inItself(value, random);
  let mutated = value;
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    mutated = changedInside(mutated, random, (part) => spoiled(part, random));
  }
  return mutated;
}

/** The value with another one in place of something in it. */
export function withInside(value: unknown, inside: unknown, random: Random): unknown {
  return changedInside(value, random, () => inside);
}

/** A copy in which something, at a random place, is what `change` makes of it. */
function changedInside(value: unknown, random: Random, change: (part: unknown) => unknown): unknown {
  if (!isPlain(value) || random.next() < 0.25) return change(value);
  const keys = Object.keys(value);
  if (keys.length === 0) return change(value);
  return withChanged(value, random.pick(keys), (part) => changedInside(part, random, change));
}

function withChanged(value: object, key: string, change: (part: unknown) => unknown): unknown {
  const copy = shallow(value);
  setOwn(copy, key, change(Reflect.get(value, key)));
  return copy;
}

/** The value inside itself, many times: as deep as types that hold themselves allow, and deeper. */
function inItself(value: unknown, random: Random): unknown {
  const way: string[] = [];
  for (let part = value; isPlain(part) && (way.length === 0 || random.next() < 0.7); ) {
    const keys = Object.keys(part);
    if (keys.length === 0) break;
    const key = random.pick(keys);
    way.push(key);
    part = Reflect.get(part, key);
  }
  let result = value;
  for (let count = random.pick([2, 10, 49, 50, 99, 100, 101]); count > 0; count--) result = placed(value, way, result);
  return result;
}

function placed(value: unknown, [key, ...way]: readonly string[], inside: unknown): unknown {
  if (key === undefined || !isPlain(value)) return inside;
  return withChanged(value, key, (part) => placed(part, way, inside));
}

function spoiled(value: unknown, random: Random): unknown {
  if (random.next() < 0.25) return hostileValue(random, 3);
  if (typeof value === "string") return random.pick(ON_TEXTS)(value, random);
  if (typeof value === "number") return random.pick(ON_NUMBERS)(value);
  if (Array.isArray(value)) return random.pick(ON_ARRAYS)(value, random);
  if (isPlain(value)) return random.pick(ON_OBJECTS)(value, random);
  return random.next() < 0.5 ? hostileLeaf(random) : [value];
}

const ON_TEXTS: readonly ((text: string, random: Random) => unknown)[] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => spliced(text, random, ""),
  (text, random) =>
    spliced(text, random, random.pick(["\0", "\n", "\ud800", "é", ".", "-", ":", "@", "%", "~", "/", "0"])),
  (text) => `${text}\n`,
  (text) => text.repeat(Math.min(100, Math.ceil(8_000 / (text.length + 1)))),
  (text) => `${text.repeat(Math.min(100, Math.ceil(8_000 / (text.length + 1))))}\0`,
  (text) => text.toUpperCase(),
  (text) => Number(text),
  (text) => [text],
  (text) => [...text.slice(0, 100)],
  (text) => ({ length: text.length, toString: text }),
];

function spliced(text: string, random: Random, inserted: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + inserted + text.slice(at + random.below(2));
}

const ON_NUMBERS: readonly ((number: number) => unknown)[] = [
  (number) => -number,
  (number) => number + 1,
  (number) => number - 1,
  (number) => number + 0.5,
  (number) => number * 1e300,
  (number) => number / 0,
  (number) => number % 0,
  (number) => String(number),
  (number) => [number],
  (number) => BigInt(Number.isInteger(number) ? number : 0),
];

type OnArray = (array: readonly unknown[], random: Random) => unknown;

const ON_ARRAYS: readonly OnArray[] = [
  (array, random) => array.toSpliced(random.below(array.length + 1), 1),
  (array, random) => array.toSpliced(random.below(array.length + 1), 0, hostileValue(random, 3)),
  (array) => [...array, ...array],
  (array) => array.toReversed(),
  (array) => Array.from({ length: 300 }, (_, index) => array[index % (array.length || 1)]),
  (array) => Object.assign([...array], { length: array.length + 3 }),
  (array) => ({ ...array }),
  (array) => ({ ...array, length: array.length }),
  (array) => Object.assign([...array], { extra: 1 }),
  () => [],
];

type OnObject = (object: object, random: Random) => unknown;

const ON_OBJECTS: readonly OnObject[] = [
  (object, random) => withOwn(object, hostileName(random), hostileValue(random, 3)),
  (object, random) => withOwn(object, hostileName(random), hostileValue(random, 3)),
  (object) => withOwn(object, "__proto__", { polluted: true, id: 1 }),
  (object) => ({ ...object, unknown1: 1, unknown2: { deep: [1] } }),
  (object, random) => without(object, random),
  (object, random) => without(object, random),
  (object, random) => withUndefined(object, random),
  (object) => Object.assign(Object.create(null), object),
  (object) => Object.values(object),
  (object) => Object.entries(object),
  (object) => Object.entries(object).reduce((array: unknown[], [key, each]) => withNamed(array, key, each), []),
  (object) => [object],
  (object) => ({ value: object, data: object }),
  (object) => Object.fromEntries(Object.entries(object).reverse()),
  () => ({}),
];

function withOwn(object: object, key: string, value: unknown): object {
  const copy = { ...object };
  setOwn(copy, key, value);
  return copy;
}

/** An array with a property beside its items; no parser gives one a constructor, which arrays' own methods would call. */
function withNamed(array: unknown[], key: string, value: unknown): unknown[] {
  if (key !== "length" && key !== "constructor") setOwn(array, key, value);
  return array;
}

function without(object: object, random: Random): object {
  const keys = Object.keys(object);
  const copy = { ...object };
  if (keys.length > 0) Reflect.deleteProperty(copy, random.pick(keys));
  return copy;
}

function withUndefined(object: object, random: Random): object {
  const keys = Object.keys(object);
  return keys.length > 0 ? withOwn(object, random.pick(keys), undefined) : object;
}

function shallow(value: object): object {
  return Array.isArray(value) ? [...value] : { ...value };
}
