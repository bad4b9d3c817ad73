/** How long the JSON text of scalars and of given values can be, in bytes of UTF-8. */

import type { Json, Schema } from "../model.js";
import { type Bound, least, open } from "./bound.js";

/** `-0.0000012345678901234567` is as long as a double gets. */
export const NUMBER = 25;

/** `{"_placeholder":true,"num":10}`, with room for a long number. */
export const PLACEHOLDER = 48;

const QUOTES = 2;

/** A sender may write any code point as an escape, and one outside the BMP as two of them: `\ud83d\ude00`. */
const CODE_POINT = 12;

/** `\u0041`: what ASCII can come to, and one half of a pair. */
const CODE_UNIT = 6;

/**
 * In characters, all of them ASCII. Fractions of seconds and the numbers of a duration may have any number of digits;
 * 64 characters are far more than anybody writes.
 */
const LONGEST_FORMATS: ReadonlyMap<string, number> = new Map([
  ["uuid", 36],
  ["date-time", 64],
  ["date", 10],
  ["time", 64],
  ["duration", 64],
  ["email", 64 + 1 + 253],
  ["hostname", 253],
  ["ipv4", 15],
  ["ipv6", 45],
]);

export function longestString({ maxLength, format }: Schema): Bound {
  const byLength = maxLength ? { most: maxLength.value * CODE_POINT + QUOTES } : open("maxLength");
  const longest = format && LONGEST_FORMATS.get(format.value);
  return longest === undefined ? byLength : least(byLength, { most: longest * CODE_UNIT + QUOTES });
}

/** A key and the colon after it. */
export function keyText(name: string): number {
  return jsonText(name) + 1;
}

/** Of a value that is known, in the longest spelling. */
export function jsonText(value: Json): number {
  switch (typeof value) {
    case "string":
      return value.length * CODE_UNIT + QUOTES;
    case "number":
      return NUMBER;
    case "boolean":
      return 5;
    case "object":
      return value === null ? 4 : containerText(value);
    default:
      return value satisfies never;
  }
}

/** Brackets, and a comma after each part. */
function containerText(value: readonly Json[] | { readonly [key: string]: Json }): number {
  const parts = Array.isArray(value)
    ? value.map((each: Json) => jsonText(each) + 1)
    : Object.entries(value).map(([name, each]: [string, Json]) => keyText(name) + jsonText(each) + 1);
  return 2 + parts.reduce((sum, each) => sum + each, 0);
}
