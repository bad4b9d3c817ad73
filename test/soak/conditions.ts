/** What has to hold of a soak. */

import { growthOf } from "./growth.js";
import type { Outcome } from "./outcome.js";
import type { WorkerCount } from "./reports.js";
import { LEAST_MEMORY_MINUTES, MOST_GROWTH } from "./settings.js";
import { type Counts, total } from "./tally.js";

export interface Condition {
  readonly what: string;
  readonly holds: boolean;
  readonly found: string;
}

export function conditionsOf(outcome: Outcome): readonly Condition[] {
  const { workers, survivors, honest, hostile } = outcome;
  const none = (what: string, ...counts: readonly (number | undefined)[]): Condition => {
    const found = counts.reduce((sum: number, count) => sum + (count ?? 0), 0);
    return { what, holds: found === 0, found: String(found) };
  };
  const some = (what: string, found: number | undefined): Condition => {
    return { what, holds: (found ?? 0) > 0, found: String(found ?? 0) };
  };
  return [
    none("no crash but those inflicted", outcome.crashes.length),
    none("no uncaught exception and no unhandled rejection", outcome.faults.length),
    none("every ack settled", outcome.unsettled),
    none("no valid message refused", honest.validRefused, hostile.validRefused, honest.violations),
    none(
      "no invalid message delivered",
      total(workers, "invalidDelivered"),
      honest.invalidDelivered,
      hostile.invalidAccepted,
    ),
    none("every invalid message refused, where its sender stayed", hostile.invalidUnanswered),
    none("no valid message lost without a cause", honest.lost, honest.notedLost),
    none("nothing delivered twice, but after a recovery", honest.twice),
    none("no honest client refused or expelled", honest.handshakesRefused, honest.expelled),
    none("nothing missed between workers", total(workers, "peersMissed")),
    none(
      "what handlers throw is reported once each",
      Math.abs(total(survivors, "thrown") - total(survivors, "thrownReported")),
    ),
    none("hooks hear of every event once", ...survivors.map(unobserved)),
    none("no other error", total(workers, "unexpectedErrors"), honest.unexpectedErrors),
    none("every answer as declared", total(workers, "badAnswers")),
    some("valid messages were delivered to servers", honest.notedDelivered),
    some("valid messages were delivered to clients", honest.delivered),
    some("messages were delivered in a dynamic namespace", honest.statuses),
    some("invalid messages were refused", hostile.invalidRefused),
    some("workers heard each other", total(workers, "peersHeard")),
    some("clients recovered their state", honest.recovered),
    memory(outcome),
  ];
}

/** By how many the hooks of a worker differ from what happened there. */
function unobserved(counts: Counts<WorkerCount>): number {
  const of = (name: WorkerCount): number => counts[name] ?? 0;
  const ran = of("validDelivered") + of("invalidDelivered") - of("acceptedObserved") - of("failedObserved");
  const refused = of("refused") + of("denied") - of("refusedObserved");
  return Math.abs(ran) + Math.abs(refused);
}

function memory({ heap, minutes }: Outcome): Condition {
  const what = `heap growth after warm-up under ${MOST_GROWTH * 100} %`;
  const growth = growthOf(heap, ({ used }) => used);
  const found = growth === undefined ? "no samples" : `${(growth * 100).toFixed(1)} %`;
  if (minutes < LEAST_MEMORY_MINUTES) return { what, holds: true, found: `${found}, not judged: too short a run` };
  return { what, holds: growth !== undefined && growth < MOST_GROWTH, found };
}
