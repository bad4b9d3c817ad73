import type { Event } from "../../catalog/model.js";
import type { Setting } from "../judge.js";
import { defineJudge, type Opinion } from "../judge.js";
import { breaking, compiler, dangerous } from "../rulings.js";
import type { Lane } from "../traffic.js";
import { called, eventTraffic, isAwaited, senderOf } from "../words.js";

export const eventRemoved = defineJudge({
  name: "event-removed",
  why: "Whoever still sends a removed event is not heard, and whoever waits for it waits for ever.",
  of: "event-removed",
  *judge(change, setting) {
    const { before, successor } = change;
    const name = called(before.name, change);
    yield {
      title: `${name} was removed`,
      ...mixes(before, name, setting),
      source: compiler("breaking", "breaking"),
      instead: successor
        ? `Keep ${name} beside "${successor.name}" until nobody uses it any more.`
        : before.deprecated === false
          ? `Deprecate ${name} first, and remove it when nobody uses it any more.`
          : `It was deprecated: remove ${name} when nobody uses it any more.`,
    };
  },
});

function mixes(event: Event, name: string, setting: Setting): Pick<Opinion, "mixA" | "mixB"> {
  const { forward, backward, mixes } = eventTraffic(event, setting);
  const fromServer = senderOf(event.direction) === "server";
  const late = unheard(forward, name, isAwaited(event.ack));
  return mixes(
    fromServer && !isAwaited(event.ack) ? undefined : late,
    event.direction === "clientToServer"
      ? undefined
      : dangerous(`${backward.receivers} wait in vain for ${name}, which ${backward.senders} no longer send`),
  );
}

function unheard({ senders, receivers }: Lane, name: string, awaited: boolean) {
  return awaited
    ? breaking(`${senders} that still send ${name} wait in vain for the answer: ${receivers} no longer know it`)
    : breaking(`${senders} that still send ${name} are not heard: ${receivers} no longer know it`);
}
