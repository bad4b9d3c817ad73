/** Different values for places of which different things are asked: a matching between places and values. */

import { isEqual } from "../../schema/equal.js";
import type { Literal } from "../formula.js";
import { type Found, NONE, unknown } from "../result.js";
import type { Ask } from "../solver.js";

/**
 * One value for each place, no two equal. A place that has as many values as there are places always gets one, so that no
 * more of them are looked for.
 */
export function distinctValues(
  places: readonly { readonly literals: readonly Literal[] }[],
  ask: Ask,
): readonly unknown[] | Found {
  const candidates = places.map(({ literals }) => ask.values(literals, places.length));
  const matching = new Matching(candidates.map(({ values }) => values));
  if (candidates.every((_, place) => matching.place(place))) return matching.values();
  const open = candidates.find(({ rest }) => typeof rest === "object");
  return open && typeof open.rest === "object" ? unknown(open.rest.reason) : NONE;
}

class Matching {
  readonly #candidates: readonly (readonly unknown[])[];
  /** By place. */
  readonly #chosen: { readonly value: unknown }[] = [];

  constructor(candidates: readonly (readonly unknown[])[]) {
    this.#candidates = candidates;
  }

  /** Finds a value for a place, moving the ones before to others where need be. */
  place(place: number, tried: unknown[] = []): boolean {
    for (const value of this.#candidates[place] ?? []) {
      if (tried.some((each) => isEqual(each, value))) continue;
      tried.push(value);
      const holder = this.#chosen.findIndex((each) => each && isEqual(each.value, value));
      if (holder !== -1 && !this.place(holder, tried)) continue;
      this.#chosen[place] = { value };
      return true;
    }
    return false;
  }

  values(): readonly unknown[] {
    return this.#chosen.map(({ value }) => value);
  }
}
