/** The string that connection state recovery appends to what a server sends without asking for an ack. */

import type { Catalog, Event } from "../../catalog/model.js";
import type { Ruling } from "../model.js";
import { dangerous } from "../rulings.js";
import type { Lane } from "../traffic.js";
import type { List } from "../words.js";

/** Who sends, and to whom, as a sentence calls them. */
export interface Sending {
  readonly catalog: Catalog;
  readonly event: Event;
  readonly lane: Lane;
}

/**
 * What becomes of that string where the receiver has one more optional argument, in whose place it lands. The sender fills
 * in those that it knows.
 */
export function appended(argument: string, list: List, { catalog, event, lane }: Sending): Ruling | undefined {
  if (list.item !== "argument" || list.sender !== "server" || !catalog.recovery || event.ack) return undefined;
  return dangerous(
    `${lane.senders} with connection state recovery append a string to ${list.name}, which ${lane.receivers} take for "${argument}"`,
  );
}
