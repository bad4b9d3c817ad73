import { defineJudge } from "../judge.js";
import { compiler, dangerous } from "../rulings.js";
import { trafficFrom } from "../traffic.js";

export const handshakeErrorRemoved = defineJudge({
  name: "handshake-error-removed",
  why: "A server of the older version may still refuse with the code, and a client of the newer one no longer knows why.",
  severity: "warning",
  of: "code-removed",
  *judge({ list, code, namespace = "/" }, setting) {
    if (list !== "handshake") return;
    const { forward, mixes } = trafficFrom("server", setting);
    yield {
      title: `Connecting to ${namespace} is never refused with ${code} any more`,
      ...mixes(
        dangerous(`${forward.receivers} do not know the refusal ${code}, which ${forward.senders} may still send`),
        undefined,
      ),
      source: compiler("breaking", "safe"),
      instead: `Leave ${code} in the list until no server refuses with it any more.`,
    };
  },
});
