/** Whether memory grows. */

import type { Sample } from "./life.js";

const PARTS = 5;

/** V8 goes on compiling for minutes. */
const WARM_UP = 0.4;

/**
 * By what share the last fifth of the samples after warm-up lies above the first fifth. Medians, as a wave of connections
 * lifts a few samples.
 */
export function growthOf(samples: readonly Sample[], sizeOf: (sample: Sample) => number): number | undefined {
  const warm = samples.slice(Math.ceil(samples.length * WARM_UP)).map(sizeOf);
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
