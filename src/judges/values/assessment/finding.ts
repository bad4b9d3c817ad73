/** What is found of one way that a value takes, from who sends it to who receives it. */

import type { Witness } from "../../model.js";
import type { Side } from "./take-over.js";

export type Finding =
  /** Whatever is sent is accepted. */
  | { readonly kind: "safe" }
  /** Something may be sent that is refused. */
  | { readonly kind: "refused"; readonly witness: Witness }
  /** Neither was proved. */
  | { readonly kind: "unknown"; readonly reason: string };

export const safe: Finding = { kind: "safe" };

/** `forward`: from who has the older version to who has the newer one. */
export type Way = "forward" | "backward";

export interface Ends {
  readonly sender: Side;
  readonly receiver: Side;
}

export function endsOf(way: Way): Ends {
  return way === "forward" ? { sender: "before", receiver: "after" } : { sender: "after", receiver: "before" };
}
