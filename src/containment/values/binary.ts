/** Binary data that fulfils facts. */

import type { Fact } from "../formula.js";
import { type Found, found, NONE, unknown } from "../result.js";
import { sizeOf } from "./size.js";

/** A larger value is no help as a witness. */
const MOST_BYTES = 64 * 1024 * 1024;

export function binaryOf(facts: readonly Fact[]): Found {
  const { least, most } = sizeOf(facts);
  if (least > most) return NONE;
  return least > MOST_BYTES ? unknown("the binary data would be too large") : found(new Uint8Array(least));
}
