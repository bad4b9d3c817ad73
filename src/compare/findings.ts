/** What a look at two schemas side by side finds: differences, and further inside, schemas to look at in their turn. */

import type { Schema } from "../schema/model.js";
import type { Both, Difference, Step } from "./model.js";
import type { Standing } from "./places.js";

export type Finding = Found | Inside;

/** A difference. */
export interface Found extends Here {
  readonly kind: "found";
  readonly schemas: Both<Schema>;
  readonly difference: Difference;
}

/** Two schemas at a place inside those that were looked at. */
export interface Inside extends Here {
  readonly kind: "inside";
  readonly schemas: Both<Schema>;
}

/** A place, seen from the two schemas that are looked at. */
export interface Here {
  readonly path: readonly Step[];
  /** The path, and the name of a property that came or went. */
  readonly pointer: readonly Step[];
  readonly stand: Both<Standing>;
}

/** One step further inside, or at it. */
export function stepped({ path, pointer, stand }: Here, step: Step, inner: Both<Standing | undefined>): Here {
  return { path: [...path, step], pointer: [...pointer, step], stand: nearer(stand, inner) };
}

/** The same place, told by keywords there, as far as they were written. */
export function at({ path, pointer, stand }: Here, inner: Both<Standing | undefined>): Here {
  return { path, pointer, stand: nearer(stand, inner) };
}

function nearer(outer: Both<Standing>, inner: Both<Standing | undefined>): Both<Standing> {
  return { before: inner.before ?? outer.before, after: inner.after ?? outer.after };
}

export function found(here: Here, schemas: Both<Schema>, difference: Difference): Found {
  return { ...here, kind: "found", schemas, difference };
}

export function inside(here: Here, schemas: Both<Schema>): Inside {
  return { ...here, kind: "inside", schemas };
}
