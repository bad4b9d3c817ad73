/** An array that fulfils facts. */

import type { Fact, Literal } from "../formula.js";
import { type Found, firstOf, found, NONE, unknown } from "../result.js";
import type { Ask } from "../solver.js";
import { stateOf } from "../state.js";
import { distinctValues } from "./distinct.js";
import { Items } from "./items.js";

/** One value, at one place of the array, or at two places that have to be equal. */
interface Slot {
  readonly indexes: readonly number[];
  readonly literals: readonly Literal[];
}

type Slots = readonly Slot[];

/** A longer array is no help as a witness. */
const LONGEST = 2_000;

/**
 * Tries one length after the other. An array that is longer than all that is asked for needs has an item that could be
 * left out, so that there is a shorter one, too.
 */
export function arrayOf(facts: readonly Fact[], ask: Ask): Found {
  const items = new Items(facts);
  if (items.isUnique && items.hasRepeated) return NONE;
  const longest = Math.min(items.size.most, items.longestNeeded());
  if (longest > LONGEST) return unknown("the arrays would be too long");
  return firstOf(lengths(items, longest, ask));
}

function* lengths(items: Items, longest: number, ask: Ask): Generator<Found> {
  const search = new ArraySearch(items, ask);
  const slots: Slot[] = [];
  for (let length = 0; length <= longest; length++) {
    if (length >= items.size.least) yield search.run(slots);
    const literals = items.valueAt(length);
    const next = ask.value(literals);
    // No array is longer: nothing can stand here.
    if (next.kind === "none") return;
    slots.push({ indexes: [length], literals });
  }
}

class ArraySearch {
  readonly #items: Items;
  readonly #ask: Ask;

  constructor(items: Items, ask: Ask) {
    this.#items = items;
    this.#ask = ask;
  }

  run(slots: Slots): Found {
    this.#ask.budget.spend(1 + slots.length);
    return this.#items.hasRepeated ? firstOf(this.#repeated(slots)) : this.#meet(0, slots);
  }

  /** Two places become one slot. Places of the tail are all alike, so that the first two of them stand for any. */
  *#repeated(slots: Slots): Generator<Found> {
    const near = slots.slice(0, this.#items.prefix + 2);
    for (const [index, one] of near.entries())
      for (const other of near.slice(index + 1)) {
        const both = { indexes: [...one.indexes, ...other.indexes], literals: [...one.literals, ...other.literals] };
        if (this.#ask.value(both.literals).kind === "none") continue;
        yield this.#meet(0, [both, ...slots.filter((each) => each !== one && each !== other)]);
      }
  }

  /** Some item has to be like this. */
  #meet(index: number, slots: Slots): Found {
    const demand = this.#items.demands[index];
    if (!demand) return this.#contain(0, slots);
    this.#ask.budget.spend();
    const places = this.#different(slots.filter(({ indexes }) => Math.max(...indexes) >= demand.from));
    return firstOf(
      lazily(places, (slot) => this.#narrowed(slots, slot, demand.is, (next) => this.#meet(index + 1, next))),
    );
  }

  /** So many items have to be like this. */
  #contain(index: number, slots: Slots): Found {
    const wanted = this.#items.contained[index];
    if (!wanted) return this.#limit(0, slots);
    const is = { schema: wanted.schema, holds: true };
    const choose = (from: number, missing: number, chosen: Slots): Found => {
      this.#ask.budget.spend();
      if (missing <= 0) return this.#contain(index + 1, chosen);
      return firstOf(
        lazily(chosen.slice(from), (slot) =>
          this.#narrowed(chosen, slot, is, (next) =>
            choose(chosen.indexOf(slot) + 1, missing - slot.indexes.length, next),
          ),
        ),
      );
    };
    return choose(0, wanted.count, slots);
  }

  /** Only so many items may be like this, so each is or is not. */
  #limit(index: number, slots: Slots): Found {
    const limit = this.#items.limited[index];
    if (!limit) return this.#made(slots);
    const decide = (at: number, left: number, decided: Slots): Found => {
      this.#ask.budget.spend();
      if (left < 0) return NONE;
      const slot = decided[at];
      if (!slot) return this.#limit(index + 1, decided);
      const not = (next: Slots): Found => decide(at + 1, left, next);
      const so = (next: Slots): Found => decide(at + 1, left - slot.indexes.length, next);
      return firstOf(
        lazily([false, true], (holds) =>
          this.#narrowed(decided, slot, { schema: limit.schema, holds }, holds ? so : not),
        ),
      );
    };
    return decide(0, limit.count, slots);
  }

  #narrowed(slots: Slots, slot: Slot, is: Literal, then: (slots: Slots) => Found): Found {
    const narrowed = { ...slot, literals: [...slot.literals, is] };
    const value = this.#ask.value(narrowed.literals);
    if (value.kind === "none") return NONE;
    return then(slots.map((each) => (each === slot ? narrowed : each)));
  }

  /** Of places in the tail of which the same is asked, one is as good as another. */
  #different(slots: Slots): Slots {
    const seen = new Set<string>();
    return slots.filter(({ indexes, literals }) => {
      if (indexes.length > 1 || Math.max(...indexes) < this.#items.prefix) return true;
      const { key } = stateOf(literals, this.#ask.identity);
      const isFirst = !seen.has(key);
      seen.add(key);
      return isFirst;
    });
  }

  #made(slots: Slots): Found {
    const values = this.#items.isUnique ? distinctValues(slots, this.#ask) : this.#values(slots);
    if ("kind" in values) return values;
    const made: unknown[] = [];
    for (const [position, { indexes }] of slots.entries()) for (const index of indexes) made[index] = values[position];
    return found(made);
  }

  #values(slots: Slots): readonly unknown[] | Found {
    const values: unknown[] = [];
    for (const { literals } of slots) {
      const value = this.#ask.value(literals);
      if (value.kind !== "value") return value;
      values.push(value.value);
    }
    return values;
  }
}

function* lazily<T>(list: readonly T[], ask: (each: T) => Found): Generator<Found> {
  for (const each of list) yield ask(each);
}
