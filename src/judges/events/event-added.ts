import type { Event } from "../../catalog/model.js";
import { defineJudge } from "../judge.js";
import type { Ruling } from "../model.js";
import { breaking, compiler, dangerous } from "../rulings.js";
import type { Lane } from "../traffic.js";
import { called, eventTraffic, isAwaited } from "../words.js";

export const eventAdded = defineJudge({
  name: "event-added",
  why: "A receiver of the older version does not know a new event: it ignores it, and never answers it.",
  of: "event-added",
  *judge(change, setting) {
    const { after } = change;
    const { backward, mixes } = eventTraffic(after, setting);
    const name = called(after.name, change);
    yield {
      title: `${name} was added`,
      ...mixes(undefined, unknown(after, name, backward)),
      source: compiler("safe", "dangerous"),
      instead: `Send ${name} only when every receiver knows it: deploy the receivers first.`,
    };
  },
});

/** What a client does not hear of has not happened for it before; what a server does not hear of is work left undone. */
function unknown({ ack, direction }: Event, name: string, { senders, receivers }: Lane): Ruling | undefined {
  if (isAwaited(ack))
    return breaking(`${senders} wait in vain for the answer to ${name}, which ${receivers} do not know`);
  if (direction === "serverToClient" || direction === "errorEvents") return undefined;
  return dangerous(`${senders} that send ${name} are not heard: ${receivers} do not know it`);
}
