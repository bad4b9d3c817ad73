/** What became of pairs of types that were compared, where types may hold themselves. */

import type { ts } from "../../compiler/compiler.js";

/**
 * A pair that is still being compared is the same unless something else says otherwise. Whatever was found to be the same
 * by relying on that is forgotten when it turns out to differ.
 */
export class Pairs<Difference> {
  readonly #known = new Map<ts.Type, Map<ts.Type, Difference | undefined>>();
  /** Pairs that are the same as far as is known, the latest last. */
  readonly #same: (readonly [ts.Type, ts.Type])[] = [];

  /** What `compare` finds, once for each pair. */
  compared(one: ts.Type, other: ts.Type, compare: () => Difference | undefined): Difference | undefined {
    const known = this.#known.get(one) ?? new Map<ts.Type, Difference | undefined>();
    this.#known.set(one, known);
    if (known.has(other)) return known.get(other);
    known.set(other, undefined);
    const before = this.#same.push([one, other]) - 1;
    const difference = compare();
    if (difference === undefined) return undefined;
    for (const [first, second] of this.#same.splice(before)) this.#known.get(first)?.delete(second);
    known.set(other, difference);
    return difference;
  }
}
