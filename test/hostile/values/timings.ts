/** How long trips took, counted in buckets that are four percent wide. */

const STEP = Math.log(1.04);
const SHORTEST_MS = 1e-5;

export class Timings {
  readonly #buckets: number[] = [];
  #count = 0;
  #longest = 0;

  add(milliseconds: number): void {
    const bucket = Math.max(0, Math.ceil(Math.log(milliseconds / SHORTEST_MS) / STEP));
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
    this.#count += 1;
    if (milliseconds > this.#longest) this.#longest = milliseconds;
  }

  get count(): number {
    return this.#count;
  }

  get longest(): number {
    return this.#longest;
  }

  /** What a part of them did not exceed, in milliseconds: `0.999` for all but the slowest thousandth. */
  within(part: number): number {
    let left = part * this.#count;
    for (const [bucket, count = 0] of this.#buckets.entries()) {
      left -= count;
      if (left <= 0) return SHORTEST_MS * Math.exp(bucket * STEP);
    }
    return this.#longest;
  }
}
