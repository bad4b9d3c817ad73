/** Sides: which of an event's guards the targets of an output need. */

import type { Event, Namespace } from "../../../catalog/model.js";
import type { TypeScriptSettings } from "../settings.js";

/** What somebody in this output does with an event. */
export interface Sides {
  /** Receives it, or checks it before it leaves. */
  readonly checks: boolean;
  readonly sends: boolean;
  /** Sends it and reads its answer. */
  readonly readsAnswer: boolean;
  /** Receives it and answers. */
  readonly answers: boolean;
}

export function sidesOf(
  namespace: Namespace,
  { targets, outbound }: TypeScriptSettings,
): readonly { readonly event: Event; readonly sides: Sides }[] {
  const server = targets.includes("server");
  const client = targets.includes("client");
  const enforced = server || outbound === "enforce";
  const fromClient: Sides = { checks: enforced, sends: client, readsAnswer: client, answers: server };
  const fromServer: Sides = { checks: true, sends: server, readsAnswer: server, answers: client };
  const between: Sides = { checks: server, sends: server, readsAnswer: false, answers: false };
  return [
    ...namespace.clientToServer.map((event) => ({ event, sides: fromClient })),
    ...[...namespace.serverToClient, ...namespace.errorEvents].map((event) => ({ event, sides: fromServer })),
    ...namespace.serverToServer.map((event) => ({ event, sides: between })),
  ];
}
