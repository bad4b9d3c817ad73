/** What becomes of a message between two versions, and which verdicts agree with that. */

import type { Verdict } from "../../src/judges/model.js";
import type { Direction } from "./case.js";

export type Seen =
  /** A handler got it. */
  | "delivered"
  /** A handler got it, and takes one argument for another. */
  | "mistaken"
  /** The receiver's guard, or what the event requires, kept it from the handlers. */
  | "refused"
  /** No handler got it, and nobody complained. */
  | "ignored"
  /** A handler got it, and its answer was accepted. */
  | "answered"
  /** A handler got it, and the caller's guard refused the answer. */
  | "answer refused"
  /** Nothing came back. */
  | "ack pending"
  /** The sender's version has no such message. */
  | "unsent"
  /** There was no connection to send it over. */
  | "no connection";

/** Verdicts that what was seen does not contradict. */
export function agreeing(
  seen: Seen,
  by: { readonly sender: "older" | "newer"; readonly direction: Direction },
): readonly Verdict[] {
  switch (seen) {
    case "delivered":
    case "answered":
      return ["safe", "dangerous"];
    case "unsent":
      // There is nothing to be seen, and somebody may wait for it.
      return ["safe", "dangerous", "breaking"];
    case "ignored":
      // What an old client says was heard before. Whether a client misses what it ignores is its own affair.
      return by.sender === "older" && by.direction === "clientToServer"
        ? ["dangerous", "breaking"]
        : ["safe", "dangerous", "breaking"];
    case "mistaken":
    case "refused":
    case "answer refused":
    case "ack pending":
    case "no connection":
      return ["dangerous", "breaking"];
    default:
      return seen satisfies never;
  }
}
