// Equality as JSON Schema has it: objects whatever the order of their properties, binary byte by byte.

import { countOwn, isBinary } from "./checks.js";

/** Deeper values count as different from all others, so that no input can exhaust the stack. */
const MOST_LEVELS = 1_000;

/** `expected` is the contract's: no more of a value is looked at than it asks for. */
export function equals(value: unknown, expected: unknown): boolean {
  if (value === expected) return true;
  if (!isContainer(value) || !isContainer(expected) || ArrayBuffer.isView(value)) return false;
  if (Array.isArray(value) !== Array.isArray(expected)) return false;
  const keys = Object.keys(expected);
  if (Array.isArray(value) && value.length !== keys.length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(value, key) || !equals(Reflect.get(value, key), Reflect.get(expected, key))) return false;
  }
  return Array.isArray(value) || countOwn(value) === keys.length;
}

/** Whether no item equals another. */
export function areUnique(items: readonly unknown[]): boolean {
  const seen = new Set<unknown>();
  const numbers: number[] = [];
  for (const item of items) {
    if (typeof item === "number") {
      numbers.push(item);
      continue;
    }
    const key = isContainer(item) ? textOf(item, MOST_LEVELS) : markedText(item);
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return numbers.length < 2 || areDifferent(Float64Array.from(numbers).sort());
}

/** Sorted, for a set of numbers that somebody has chosen for it takes a time that grows with their square. */
function areDifferent(sorted: Float64Array): boolean {
  return sorted.every((number, index) => index === 0 || number !== sorted[index - 1]);
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Texts that are items stay apart from texts that stand for objects. */
function markedText(item: unknown): unknown {
  return typeof item === "string" ? `"${item}` : item;
}

/**
 * One text for all values that are equal; a symbol for one that is too deep. It grows at its end, which takes no longer
 * where the value is deep.
 */
function textOf(value: unknown, levels: number): string | symbol {
  if (!isContainer(value)) return typeof value === "string" ? JSON.stringify(value) : String(value);
  if (levels === 0) return Symbol("deeper than anything can be compared");
  if (isBinary(value)) return `<${value.join()}>`;
  const isArray = Array.isArray(value);
  let all = isArray ? "[" : "{";
  for (const key of isArray ? value.keys() : Object.keys(value).sort()) {
    const each: unknown = Reflect.get(value, key);
    if (each === undefined && !isArray) continue;
    const text = textOf(each, levels - 1);
    if (typeof text === "symbol") return text;
    all += isArray ? `${text},` : `${JSON.stringify(key)}:${text},`;
  }
  return `${all}${isArray ? "]" : "}"}`;
}
