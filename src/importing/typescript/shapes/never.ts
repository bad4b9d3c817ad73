/** Places that have to hold something, of a type that has no values. */

import type { Shape } from "../../draft.js";
import type { Losses } from "./losses.js";
import type { Place } from "./place.js";
import { typeNotImported } from "./problems.js";

/** Nothing could ever be sent as `never`, so that a catalog with it in such a place is no contract. */
export function withValues(shape: Shape, place: Place, losses: Losses): Shape {
  if (shape.kind !== "built-in" || shape.name !== "never") return shape;
  losses.tell(typeNotImported, place, { type: "never", reason: "no value has this type" });
  return { kind: "built-in", name: "unknown" };
}
