import { defineJudge } from "../judge.js";
import { breaking, compiler, dangerous } from "../rulings.js";
import { called, eventTraffic, isAwaited, senderOf } from "../words.js";

export const eventRenamed = defineJudge({
  name: "event-renamed",
  why: "On the wire a name is all that an event is known by. Under another name nobody hears it.",
  of: "event-renamed",
  *judge(change, setting) {
    const { before, after } = change;
    const { forward, backward, mixes } = eventTraffic(after, setting);
    const from = called(before.name, change);
    const to = called(after.name, change);
    const late = `${forward.senders} still send ${from}, which ${forward.receivers} no longer know`;
    const ignored = senderOf(after.direction) === "server" && !isAwaited(before.ack);
    yield {
      title: `${from} was renamed to "${after.name}"`,
      ...mixes(
        ignored ? dangerous(late) : breaking(late),
        breaking(`${backward.senders} send ${to}, which ${backward.receivers} do not know`),
      ),
      source: compiler("breaking", "breaking"),
      instead: `Keep ${from} beside "${after.name}", deprecated, until nobody uses it any more.`,
    };
  },
});
