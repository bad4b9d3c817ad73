/** What JSON calls an object, and small tests of what it holds. */
import { codePoints } from "../../../../templates/checks.js";

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** The cheapest look at an object's keys. Where the number is another one, `onlyKnown` has the last word. */
export function countKeys(value: Record<string, unknown>): number {
  let count = 0;
  for (const _ in value) count++;
  return count;
}

/** A property that is undefined counts as absent. */
export function onlyKnown(value: Record<string, unknown>, known: ReadonlySet<string>): boolean {
  for (const key in value) if (!known.has(key) && value[key] !== undefined && Object.hasOwn(value, key)) return false;
  return true;
}

export function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

/** Between 1 and `most` code points. They are counted only where the length leaves it open. */
export function lengthFits(text: string, most: number): boolean {
  const length = text.length;
  return length >= 1 && (length <= most || (length <= 2 * most && codePoints(text) <= most));
}
