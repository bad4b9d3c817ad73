/** Keys that contradict each other. */

import type { Report } from "../../diagnostics/diagnostic.js";
import { entryOf, type MapNode } from "../../document/model.js";
import { conflictingKeys } from "../problems/contract.js";

export interface Conflict {
  readonly one: string;
  readonly others: readonly string[];
  readonly reason: string;
}

const ONE_WAY = "say it in one of these ways.";
const BY_CODES = 'the payload of an event with "codes" is { code, message, data }.';
const ONE_VALUE = "an answer that can carry errors has one value. Return a tuple or an object instead.";
const OWN_REFUSAL = "an answer that can carry errors needs no other way to refuse.";

export const eventConflicts: readonly Conflict[] = [
  { one: "codes", others: ["payload", "fields", "args"], reason: BY_CODES },
  { one: "payload", others: ["fields", "args"], reason: ONE_WAY },
  { one: "fields", others: ["args"], reason: ONE_WAY },
];

export const ackConflicts: readonly Conflict[] = [
  { one: "returns", others: ["fields", "args"], reason: ONE_WAY },
  { one: "fields", others: ["args"], reason: ONE_WAY },
  { one: "style", others: ["envelope"], reason: "an answer has one form. Keep the one that your peers speak." },
  { one: "args", others: ["errors", "style", "envelope", "errorAs"], reason: ONE_VALUE },
  { one: "refusal", others: ["errors", "style", "envelope", "errorAs"], reason: OWN_REFUSAL },
  { one: "refusal", others: ["args"], reason: 'it is sent in the place of "returns".' },
];

/** Reports each key at most once, at the one that stands later. */
export function reportConflicts(map: MapNode, conflicts: readonly Conflict[], report: Report): void {
  const reported = new Set<string>();
  for (const { one, others, reason } of conflicts) {
    for (const other of others) {
      const pair = [entryOf(map, one), entryOf(map, other)];
      const [first, second] = pair.flatMap((entry) => entry ?? []).sort((a, b) => a.key.at.start - b.key.at.start);
      if (!first || !second || reported.has(other)) continue;
      reported.add(other);
      const related = [{ at: first.key.at, message: `"${first.name}" stands here` }];
      const facts = { one: first.name, other: second.name, reason };
      report(conflictingKeys.found({ at: second.key.at, facts, related }));
    }
  }
}
