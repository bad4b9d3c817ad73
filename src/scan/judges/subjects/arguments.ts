/** How many arguments an event has, and a call sends. */

import type { Event } from "../../../catalog/model.js";
import type { Emit, SentArgument } from "../../model.js";

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** An error event has one argument, which its codes describe. */
export function argumentsOf({ args, codes }: Event): Range {
  if (codes) return { least: 1, most: 1 };
  const hasRest = args.some(({ presence }) => presence === "rest");
  return {
    least: args.filter(({ presence }) => presence === "required").length,
    most: hasRest ? Number.POSITIVE_INFINITY : args.length,
  };
}

/** Those that are arguments for certain: the last one is left out where it may be the callback. */
export function certainArguments({ args, ack }: Emit): readonly SentArgument[] {
  return ack === "unknown" ? args.slice(0, -1) : args;
}
