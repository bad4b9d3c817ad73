import { defineJudge } from "../judge.js";
import { dangerous, unseen } from "../rulings.js";
import { parties } from "../traffic.js";

export const unknownPropertiesChanged = defineJudge({
  name: "unknown-properties-changed",
  why: "Generated senders leave out what their contract does not declare. From others, a receiver that rejects unknown properties refuses messages that it took before.",
  severity: "warning",
  of: "unknown-properties",
  *judge({ before, after }, setting) {
    const { clients, servers } = parties(setting);
    const refuses = (who: string) =>
      dangerous(
        `${who} refuse messages with properties that the contract does not declare; a peer that is not generated may send some`,
      );
    yield {
      title: `Unknown properties: ${after}, was ${before}`,
      ...(after === "reject" ? { mixA: refuses(servers.newer), mixB: refuses(clients.newer) } : {}),
      source: unseen,
      instead: 'Find out with "onViolation" whether anybody sends such properties before you reject them.',
    };
  },
});
