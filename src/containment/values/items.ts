/** All facts about an array's items, the same kinds together. */

import type { Schema } from "../../schema/model.js";
import type { Fact, Literal } from "../formula.js";
import { type Size, sizeOf } from "./size.js";

interface Count {
  readonly schema: Schema;
  readonly count: number;
}

export class Items {
  readonly size: Size;
  isUnique = false;
  /** Whether two items have to be equal. */
  hasRepeated = false;
  /** How many of the first places differ from those behind them, which are all alike. */
  prefix = 0;
  readonly demands: { readonly from: number; readonly is: Literal }[] = [];
  readonly contained: Count[] = [];
  readonly limited: Count[] = [];
  readonly #rules: { readonly from: number; readonly to: number; readonly is: Literal }[] = [];

  constructor(facts: readonly Fact[]) {
    this.size = sizeOf(facts);
    for (const fact of facts) this.#take(fact);
    for (const { from, to } of this.#rules) this.prefix = Math.max(this.prefix, to === from + 1 ? to : from);
    for (const { from } of this.demands) this.prefix = Math.max(this.prefix, from);
  }

  valueAt(index: number): readonly Literal[] {
    return this.#rules.filter(({ from, to }) => index >= from && index < to).map(({ is }) => is);
  }

  /** A longer array has an item that nothing asks for. */
  longestNeeded(): number {
    const counted = this.contained.reduce((sum, { count }) => sum + Math.max(0, count), 0);
    return Math.max(this.size.least, this.prefix + this.demands.length + counted + (this.hasRepeated ? 2 : 0));
  }

  #take(fact: Fact): void {
    switch (fact.kind) {
      case "item":
        this.#rules.push({ from: fact.index, to: fact.index + 1, is: fact.is });
        return;
      case "every-item":
        this.#rules.push({ from: fact.from, to: Number.POSITIVE_INFINITY, is: fact.is });
        return;
      case "some-item":
        this.demands.push(fact);
        return;
      case "contains-least":
        this.contained.push(fact);
        return;
      case "contains-most":
        this.limited.push(fact);
        return;
      case "unique":
        if (fact.holds) this.isUnique = true;
        else this.hasRepeated = true;
        return;
      default:
    }
  }
}
