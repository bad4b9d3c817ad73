/** How judges call what changed, and who sends it. */

import type { Ack, Direction, Event } from "../catalog/model.js";
import type { Both, ChangeOf, Comparison, Place, Value } from "../compare/model.js";
import type { Setting } from "./judge.js";
import type { Ruling } from "./model.js";
import { dangerous } from "./rulings.js";
import { type Traffic, trafficFrom } from "./traffic.js";

type Sender = Exclude<Value["sender"], "nobody">;

/** `"kick" of /admin` */
export function called(event: string, { namespace = "/" }: Place): string {
  return `"${event}"${namespace === "/" ? "" : ` of ${namespace}`}`;
}

export function senderOf(direction: Direction): Sender {
  switch (direction) {
    case "clientToServer":
      return "client";
    case "serverToClient":
    case "errorEvents":
      return "server";
    case "serverToServer":
      return "servers";
    default:
      return direction satisfies never;
  }
}

/** An ack runs against its event. */
export function answererOf(direction: Direction): Sender {
  return senderOf(direction) === "server" ? "client" : "server";
}

export function eventTraffic({ direction }: Pick<Event, "direction">, comparison: Comparison): Traffic {
  return trafficFrom(senderOf(direction), comparison);
}

export function answerTraffic({ direction }: Pick<Event, "direction">, comparison: Comparison): Traffic {
  return trafficFrom(answererOf(direction), comparison);
}

/** Whether its caller always waits for the answer. */
export function isAwaited(ack: Ack | undefined): boolean {
  return ack !== undefined && !ack.optional;
}

type ListChange = ChangeOf<
  "argument-added" | "argument-removed" | "argument-renamed" | "argument-presence" | "arguments-reordered"
>;

/** A list of an event's arguments or of an answer's values, in words. */
export interface List {
  /** `"sendData"`, `the answer to "sendData"` */
  readonly name: string;
  /** What stands in it. */
  readonly item: "argument" | "value";
  /** `send "sendData"`, `answer "sendData"` */
  readonly sends: string;
  readonly sender: Sender;
  readonly traffic: Traffic;
  /** Where lists of other lengths move the callback, and somebody does not look for it from the end. */
  readonly shifted: Ruling | undefined;
}

export function listOf(change: ListChange, setting: Setting): List {
  const { after } = change.pair;
  const event = called(after.name, change);
  const answers = change.of === "ack";
  return {
    name: answers ? `the answer to ${event}` : event,
    item: answers ? "value" : "argument",
    sends: `${answers ? "answer" : "send"} ${event}`,
    sender: answers ? answererOf(after.direction) : senderOf(after.direction),
    traffic: answers ? answerTraffic(after, setting) : eventTraffic(after, setting),
    shifted: answers ? undefined : shifted(change.pair, event, setting),
  };
}

function shifted({ before, after }: Both<Event>, event: string, { peers }: Setting): Ruling | undefined {
  if (peers === "ours" || !before.ack || !after.ack) return undefined;
  return dangerous(
    `the callback of ${event} stands in another place than before, which a peer that is not generated does not expect`,
  );
}
