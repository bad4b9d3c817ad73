/** How much work a question may take, counted in steps, so that the answer is the same on every machine. */

/** Thrown where the steps are used up, and caught where they were given: the way out of a deep search. */
export class OutOfSteps extends Error {}

export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  spend(steps = 1): void {
    this.#left -= steps;
    if (this.#left < 0) throw new OutOfSteps();
  }
}
