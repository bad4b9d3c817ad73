/** The walk through two schemas side by side: where it is, how it goes on, and what it notes down. */

import type { Schema } from "../schema/model.js";
import type { Both, Difference, Part, Place, Step } from "./model.js";
import { type Standing, within } from "./places.js";
import type { Sameness } from "./same.js";

/** Where inside a value. */
export interface Here {
  readonly path: readonly Step[];
  readonly place: Place;
}

export interface Walk {
  readonly same: Sameness;
  /** What differs between two schemas at a place, and inside them. */
  into(schemas: Both<Schema>, here: Here): Iterable<Part>;
}

/** One step further inside. */
export function stepped({ path, place }: Here, step: Step, stand: Both<Standing | undefined>): Here {
  return { path: [...path, step], place: within(place, [step], stand) };
}

/** The same place, told by keywords there, as far as they were written. */
export function at({ path, place }: Here, stand: Both<Standing | undefined>): Here {
  return { path, place: within(place, [], stand) };
}

export function part({ path, place }: Here, schemas: Both<Schema>, difference: Difference): Part {
  return { ...place, path, schemas, difference };
}
