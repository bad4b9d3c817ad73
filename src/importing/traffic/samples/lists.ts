/** Lists that were seen in one place: argument lists, and arrays. */

import type { Json } from "../../../schema/model.js";
import { Values } from "./values.js";

/** Of items beyond this only what they have in common is kept. */
const MOST_POSITIONS = 16;

export class Lists {
  count = 0;
  shortest = Number.POSITIVE_INFINITY;
  longest = 0;
  /** Of the items at each of the first positions. */
  readonly positions: Values[] = [];
  /** Of those beyond. */
  readonly others = new Values();

  add(items: readonly Json[], depth: number): void {
    this.count += 1;
    this.shortest = Math.min(this.shortest, items.length);
    this.longest = Math.max(this.longest, items.length);
    for (const [position, item] of items.entries()) this.#at(position).add(item, depth);
  }

  absorb(other: Lists): void {
    this.count += other.count;
    this.shortest = Math.min(this.shortest, other.shortest);
    this.longest = Math.max(this.longest, other.longest);
    for (const [position, values] of other.positions.entries()) this.#at(position).absorb(values);
    this.others.absorb(other.others);
  }

  /** What the items from `start` on have in common. */
  items(start = 0): Values {
    const all = new Values();
    for (const values of this.positions.slice(start)) all.absorb(values);
    all.absorb(this.others);
    return all;
  }

  #at(position: number): Values {
    if (position >= MOST_POSITIONS) return this.others;
    for (let next = this.positions.length; next <= position; next++) this.positions.push(new Values());
    return this.positions[position] ?? this.others;
  }
}
