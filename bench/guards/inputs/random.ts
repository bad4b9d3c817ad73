/** The same made-up values in every process. */

/** A function that returns a whole number below `below`. */
export function fromSeed(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
