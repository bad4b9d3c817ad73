/** Roles: what each target does with the events of a contract. */

import type { Event } from "../../catalog/model.js";
import type { Target } from "./settings.js";

type Direction = Event["direction"];

interface Role {
  readonly sends: readonly Direction[];
  readonly receives: readonly Direction[];
  /** Whether it can wait for an answer; an event with an ack is not for a sender that cannot. */
  readonly asks: boolean;
}

const roles: Readonly<Record<Target, Role>> = {
  server: {
    sends: ["serverToClient", "errorEvents", "serverToServer"],
    receives: ["clientToServer", "serverToServer"],
    asks: true,
  },
  client: { sends: ["clientToServer"], receives: ["serverToClient", "errorEvents"], asks: true },
  emitter: { sends: ["serverToClient", "errorEvents", "serverToServer"], receives: [], asks: false },
  // Who does what with them is not for us to know.
  types: { sends: ["clientToServer", "serverToClient", "errorEvents", "serverToServer"], receives: [], asks: true },
};

export function isSentBy(target: Target, { direction, ack }: Event): boolean {
  const { sends, asks } = roles[target];
  return sends.includes(direction) && (asks || ack === undefined);
}

export function isReceivedBy(target: Target, { direction }: Event): boolean {
  return roles[target].receives.includes(direction);
}

/** Whether somebody in this output has to do with what goes this way. */
export function isSpoken(direction: Direction, targets: readonly Target[]): boolean {
  return targets.some(
    (target) => roles[target].sends.includes(direction) || roles[target].receives.includes(direction),
  );
}
