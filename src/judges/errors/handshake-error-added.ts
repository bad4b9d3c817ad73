import { defineJudge } from "../judge.js";
import { compiler, dangerous } from "../rulings.js";
import { trafficFrom } from "../traffic.js";

export const handshakeErrorAdded = defineJudge({
  name: "handshake-error-added",
  why: "A client of the older version learns that it cannot connect, but not that the server refused it and why.",
  severity: "warning",
  of: "code-added",
  *judge({ list, code, namespace = "/" }, setting) {
    if (list !== "handshake") return;
    const { backward, mixes } = trafficFrom("server", setting);
    yield {
      title: `Connecting to ${namespace} may now be refused with ${code}`,
      ...mixes(undefined, dangerous(`${backward.receivers} do not know the refusal ${code} of ${backward.senders}`)),
      source: compiler("safe", "breaking"),
      instead: "Refuse older clients with a code that they know.",
    };
  },
});
