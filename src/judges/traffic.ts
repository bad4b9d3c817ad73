/** Who sends and who receives, where both versions are in use. */

import type { Comparison, Value } from "../compare/model.js";
import type { Opinion } from "./judge.js";
import type { Ruling } from "./model.js";

/** Both ends of one way, as a sentence calls them: "clients generated from 1.3". */
export interface Lane {
  readonly senders: string;
  readonly receivers: string;
}

export interface Traffic {
  /** From who has the older version to who has the newer one. */
  readonly forward: Lane;
  /** From who has the newer version to who has the older one. */
  readonly backward: Lane;
  /** What happens on these two ways, as what happens in the mixes. */
  mixes(forward: Ruling | undefined, backward: Ruling | undefined): Mixes;
}

type Mixes = Pick<Opinion, "mixA" | "mixB" | "always">;

/** What a client sends goes forward in mix A, what a server sends goes forward in mix B. */
export function trafficFrom(sender: Exclude<Value["sender"], "nobody">, comparison: Comparison): Traffic {
  const { clients, servers } = parties(comparison);
  switch (sender) {
    case "client":
      return {
        forward: { senders: clients.older, receivers: servers.newer },
        backward: { senders: clients.newer, receivers: servers.older },
        mixes: (forward, backward) => inMixes(forward, backward),
      };
    case "server":
      return {
        forward: { senders: servers.older, receivers: clients.newer },
        backward: { senders: servers.newer, receivers: clients.older },
        mixes: (forward, backward) => inMixes(backward, forward),
      };
    case "servers":
      return {
        forward: { senders: servers.older, receivers: servers.newer },
        backward: { senders: servers.newer, receivers: servers.older },
        mixes: (forward, backward) => ({ ...inMixes(forward, backward), always: true }),
      };
    default:
      return sender satisfies never;
  }
}

function inMixes(mixA: Ruling | undefined, mixB: Ruling | undefined): Mixes {
  return { ...(mixA && { mixA }), ...(mixB && { mixB }) };
}

interface Party {
  readonly older: string;
  readonly newer: string;
}

/** Everybody who may be there. */
export function parties({ before, after }: Comparison): { readonly clients: Party; readonly servers: Party } {
  const { older, newer } = versions(before.info.version, after.info.version);
  const party = (who: string): Party => ({
    older: `${who} generated from ${older}`,
    newer: `${who} generated from ${newer}`,
  });
  return { clients: party("clients"), servers: party("servers") };
}

function versions(older: string | undefined, newer: string | undefined): Party {
  const told = older !== undefined && newer !== undefined && older !== newer;
  return told ? { older, newer } : { older: "the older version", newer: "the newer version" };
}
