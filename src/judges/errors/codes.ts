/** Acks whose list of errors changed. */

import type { Event } from "../../catalog/model.js";
import type { ChangeOf } from "../../compare/model.js";
import type { Setting } from "../judge.js";
import type { Traffic } from "../traffic.js";
import { answerTraffic, called } from "../words.js";

interface CodesOfAck {
  readonly event: Event;
  readonly name: string;
  readonly traffic: Traffic;
}

/** Nothing where the list is another one. */
export function codesOfAck(change: ChangeOf<"code-added" | "code-removed">, setting: Setting): CodesOfAck | undefined {
  const event = change.list === "ack" ? eventOf(change, setting) : undefined;
  return event && { event, name: called(event.name, change), traffic: answerTraffic(event, setting) };
}

/** Where only an error's message travels, every error reads as the same code. */
export function carriesCodes({ ack }: Event): boolean {
  if (ack?.answer.kind === "envelope") return ack.answer.envelope.errorAs !== "message";
  return ack?.answer.kind === "error-first" && ack.answer.errorAs !== "message";
}

function eventOf({ namespace, direction, event }: ChangeOf<"code-added" | "code-removed">, { after }: Setting) {
  if (direction === undefined) return undefined;
  return after.namespaces.find(({ path }) => path === namespace)?.[direction].find(({ name }) => name === event);
}
