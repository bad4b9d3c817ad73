/** Sides: which of an event's guards the targets of an output need. */

import type { Event } from "../../../catalog/model.js";
import { isReceivedBy, isSentBy } from "../roles.js";
import type { Target, TypeScriptSettings } from "../settings.js";

/** What somebody in this output does with an event. Who sends one with an ack reads its answer; who receives it, answers. */
export interface Sides {
  readonly receives: boolean;
  readonly sends: boolean;
  /** Receives it, or checks it before it leaves. */
  readonly checks: boolean;
}

export function sidesOf(event: Event, settings: TypeScriptSettings): Sides {
  const receives = settings.targets.some((target) => isReceivedBy(target, event));
  const senders = settings.targets.filter((target) => isSentBy(target, event));
  const checks = receives || senders.some((target) => checksBeforeSending(target, settings));
  return { receives, sends: senders.length > 0, checks };
}

/** A client leaves it to the server, unless it is told not to. */
export function checksBeforeSending(target: Target, { outbound }: TypeScriptSettings): boolean {
  return target !== "client" || outbound === "enforce";
}
