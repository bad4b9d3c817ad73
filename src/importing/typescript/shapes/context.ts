/** What the readers of single kinds of types need of each other. */

import type { ts } from "../../../compiler/compiler.js";
import type { Shape } from "../../draft.js";
import type { Losses } from "./losses.js";
import type { Place } from "./place.js";

/** A value that may not be there. */
export interface Maybe {
  /** Absent where nothing of the type can be sent at all. */
  readonly shape: Shape | undefined;
  /** Whether it may be undefined, or something else that JSON.stringify leaves out. */
  readonly absent: boolean;
}

export interface Context {
  readonly checker: ts.TypeChecker;
  readonly losses: Losses;
  /** What arrives in a place that is always filled: null where undefined is sent. */
  shape(type: ts.Type, place: Place): Shape;
  /** What arrives in a place that may stay empty. */
  maybe(type: ts.Type, place: Place): Maybe;
  /** Whether a type of the draft is, or would be, made for it. */
  isNamed(type: ts.Type, place: Place): boolean;
}
