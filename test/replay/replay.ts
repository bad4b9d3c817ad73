/** Sends everything that a case tells of between its two versions. */

import type { Case, Circumstances, Direction, Message, Mixes } from "./case.js";
import { Meeting } from "./meeting.js";
import type { Seen } from "./seen.js";
import type { Version } from "./version.js";

export type Mix = keyof Mixes;

/** Between a server and a client. */
export const directions: readonly Direction[] = ["clientToServer", "serverToClient", "errorEvents", "refusal"];

export interface Versions {
  readonly before: Version;
  readonly after: Version;
}

/** What is seen in one mix, by direction. */
export async function seenIn(mix: Mix, each: Case, { before, after }: Versions): Promise<Map<Direction, Seen>> {
  const { namespace = { old: "/", new: "/" } } = each;
  const path =
    mix === "A" ? { client: namespace.old, server: namespace.new } : { client: namespace.new, server: namespace.old };
  const [client, server] = mix === "A" ? [before, after] : [after, before];
  const meeting = await Meeting.of({ client, server, path }, circumstancesOf(each, mix));
  try {
    const seen = new Map<Direction, Seen>();
    for (const direction of directions.filter((name) => each[name])) {
      seen.set(direction, await meeting.send(messageOf(each, mix, direction)));
    }
    return seen;
  } finally {
    await meeting.close();
  }
}

/** Whose version it is that sends. */
export function senderIn(mix: Mix, direction: Direction): "older" | "newer" {
  return (direction === "clientToServer" || direction === "serverToServer") === (mix === "A") ? "older" : "newer";
}

export function messageOf(each: Case, mix: Mix, direction: Direction): Message {
  const sender = senderIn(mix, direction);
  const { sends, returns, withoutAck = false } = each;
  return {
    direction,
    event: each.event,
    args: (sender === "older" ? sends?.old : sends?.new) ?? [],
    returned: (sender === "older" ? returns?.new : returns?.old) ?? { value: undefined },
    withoutAck,
  };
}

function circumstancesOf({ auth, query, socketData }: Case, mix: Mix): Circumstances {
  const [client, server] = mix === "A" ? (["old", "new"] as const) : (["new", "old"] as const);
  return {
    auth: auth?.[client] ?? {},
    query: query?.[client] ?? {},
    socketData: socketData?.[server] ?? { value: {} },
  };
}
