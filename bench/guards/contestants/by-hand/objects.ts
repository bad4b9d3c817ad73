/** What JSON calls an object, and the rare slow look at its keys. */
import { codePoints } from "../../../../templates/checks.js";

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** A property that is undefined counts as absent. */
export function onlyKnown(value: Record<string, unknown>, known: ReadonlySet<string>): boolean {
  return Object.keys(value).every((key) => known.has(key) || value[key] === undefined);
}

/** Between 1 and `most` code points. They are counted only where the length leaves it open. */
export function lengthFits(text: string, most: number): boolean {
  const length = text.length;
  return length >= 1 && (length <= most || (length <= 2 * most && codePoints(text) <= most));
}
