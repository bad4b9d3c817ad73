/** Whether memory grows. */

import type { Sample } from "./life.js";

const PARTS = 5;

/**
 * By what share the last fifth of the samples after warm-up lies above the first fifth; warm-up is the first quarter.
 * Medians, as a wave of connections lifts a few samples.
 */
export function growthOf(samples: readonly Sample[]): number | undefined {
  const warm = samples.slice(Math.ceil(samples.length / 4)).map(({ used }) => used);
  const size = Math.floor(warm.length / PARTS);
  if (size === 0) return undefined;
  return median(warm.slice(-size)) / median(warm.slice(0, size)) - 1;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new Error("Nothing has no median");
  return (upper + lower) / 2;
}
