/** A clock that stands still with its process: what waited for a stalled machine to go on has not come late. */

const LONGEST_STEP_MS = 200;

export class Clock {
  #at = Date.now();
  #now = 0;

  get now(): number {
    return this.#now;
  }

  /** To be called often. */
  tick(): void {
    const at = Date.now();
    this.#now += Math.min(at - this.#at, LONGEST_STEP_MS);
    this.#at = at;
  }
}
