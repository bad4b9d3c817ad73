/** Places of changes: each is made from the one that holds it, and grows the pointer as it goes inside. */

import type { Span } from "../text/span.js";
import type { Both, Place } from "./model.js";

/** What stands in a file; undefined where one version does not have it. */
export interface Standing {
  readonly at: Span;
}

/**
 * A place inside another, where its parts stand in either version. What only one version has is told at the outer place in
 * the other.
 */
export function within(outer: Place, steps: readonly (string | number)[], stand: Both<Standing | undefined>): Place {
  return {
    ...outer,
    at: stand.after?.at ?? outer.at,
    was: stand.before?.at ?? outer.was,
    pointer: outer.pointer + pointerOf(steps),
  };
}

export function pointerOf(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
