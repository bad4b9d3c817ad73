/** What differs inside a value: both schemas are walked side by side, down to the smallest differences. */

import { isEqual } from "../schema/equal.js";
import type { Schema } from "../schema/model.js";
import type { Both, Part, Place } from "./model.js";
import { defaultOf, type Sameness } from "./same.js";
import { plain } from "./union.js";
import { unionParts } from "./unions.js";
import { at, type Here, part, type Walk } from "./walk.js";

/** Nothing where both say the same. What is used at several places of a value is told at the first of them. */
export function partsOf(schemas: Both<Schema>, place: Place, same: Sameness): readonly Part[] {
  if (same.same(schemas.before, schemas.after)) return [];
  const here = { path: [], place };
  const parts = [...new SideBySide(same).into(schemas, here)];
  return parts.length > 0 ? parts.filter(isFirst) : [part(here, schemas, { kind: "rewritten" })];
}

/** A schema can be written anew in many ways, and is told once. */
function isFirst(one: Part, index: number, parts: readonly Part[]): boolean {
  if (one.difference.kind !== "rewritten") return true;
  const same = ({ pointer, difference }: Part): boolean =>
    pointer === one.pointer && difference.kind === one.difference.kind;
  return parts.findIndex(same) === index;
}

class SideBySide implements Walk {
  readonly same: Sameness;
  /** Types may hold themselves. */
  readonly #seen = new Map<Schema, Set<Schema>>();

  constructor(same: Sameness) {
    this.same = same;
  }

  *into(schemas: Both<Schema>, outer: Here): Iterable<Part> {
    const { before, after } = schemas;
    if (this.same.same(before, after)) return;
    const defaults = { before: defaultOf(before), after: defaultOf(after) };
    if (!isEqual(defaults.before, defaults.after)) {
      const written = { before: before.annotations.default, after: after.annotations.default };
      yield part(at(at(outer, schemas), written), schemas, { kind: "default", ...defaults });
    }
    const pair = { before: plain(before), after: plain(after) };
    if (this.#wasHere(pair)) return;
    const unions = { before: this.same.union(before), after: this.same.union(after) };
    yield* unionParts({ unions, schemas: pair }, at(outer, pair), this);
  }

  #wasHere({ before, after }: Both<Schema>): boolean {
    const seen = this.#seen.get(before) ?? new Set();
    this.#seen.set(before, seen);
    if (seen.has(after)) return true;
    seen.add(after);
    return false;
  }
}
