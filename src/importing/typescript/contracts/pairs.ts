/** Positions put together: many places name the same two maps. */

import type { Located } from "./contract.js";
import type { Position } from "./positions.js";
import { isSameMap } from "./same-map.js";

/** Two maps that belong together, and all places that say so. */
export interface Pair {
  readonly clientToServer: Located | undefined;
  readonly serverToClient: Located | undefined;
  /** At least one. */
  readonly positions: readonly [Position, ...Position[]];
}

/** In the order of the code. A place that names one map joins the pair that has it. */
export function pairsOf(positions: readonly Position[]): readonly Pair[] {
  const whole = positions.filter(({ clientToServer, serverToClient }) => clientToServer && serverToClient);
  const pairs = whole.reduce<readonly Pair[]>(joined, []);
  return positions.filter((each) => !whole.includes(each)).reduce(joined, pairs);
}

function joined(pairs: readonly Pair[], position: Position): readonly Pair[] {
  const index = pairs.findIndex((pair) => belongs(position, pair));
  const pair = pairs[index];
  if (pair === undefined) {
    const { clientToServer, serverToClient } = position;
    return [...pairs, { clientToServer, serverToClient, positions: [position] }];
  }
  return pairs.with(index, {
    clientToServer: pair.clientToServer ?? position.clientToServer,
    serverToClient: pair.serverToClient ?? position.serverToClient,
    positions: [...pair.positions, position],
  });
}

function belongs(position: Position, pair: Pair): boolean {
  return (
    agree(position.clientToServer, pair.clientToServer) &&
    agree(position.serverToClient, pair.serverToClient) &&
    (isSaidInBoth(position.clientToServer, pair.clientToServer) ||
      isSaidInBoth(position.serverToClient, pair.serverToClient))
  );
}

function agree(one: Located | undefined, other: Located | undefined): boolean {
  return one === undefined || other === undefined || isSameMap(one.type, other.type);
}

function isSaidInBoth(one: Located | undefined, other: Located | undefined): boolean {
  return one !== undefined && other !== undefined;
}

/** What positions say beside the two maps: the first that says it. */
export function restOf({ positions }: Pair): Pick<Position, "serverToServer" | "socketData"> {
  return {
    serverToServer: positions.find((each) => each.serverToServer !== undefined)?.serverToServer,
    socketData: positions.find((each) => each.socketData !== undefined)?.socketData,
  };
}
