/** What a soak prints: a line now and then, and a table in the end. */

import type { Condition } from "./conditions.js";
import { growthOf } from "./growth.js";
import type { Outcome } from "./outcome.js";
import type { WorkerCount } from "./reports.js";
import { total } from "./tally.js";

type Row = readonly [what: string, ...figures: string[]];

const percent = (share = 0): string => `${(share * 100).toFixed(1)} %`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

export function progressOf({ honest, hostile, workers, kills, crashes, faults, heap }: Outcome, ms: number): string {
  return [
    `${String(Math.round(ms / 1_000)).padStart(4)} s`,
    `asked ${honest.asked ?? 0}`,
    `broadcast to ${honest.delivered ?? 0}`,
    `invalid ${hostile.invalidSent ?? 0}, refused ${hostile.invalidRefused ?? 0}`,
    `raw ${hostile.rawMessages ?? 0}`,
    `recovered ${honest.recovered ?? 0}`,
    `wrongly refused ${honest.validRefused ?? 0}, delivered ${total(workers, "invalidDelivered")}`,
    `killed ${kills}, crashed ${crashes.length}, faults ${faults.length}`,
    `heap ${megabytes(heap.at(-1)?.used ?? 0)}`,
  ].join(" | ");
}

export function tableOf(outcome: Outcome, conditions: readonly Condition[]): string {
  const broken = conditions.filter(({ holds }) => !holds);
  return [
    `\nA soak of ${outcome.minutes} min, seed ${outcome.seed}`,
    aligned(figures(outcome)),
    "\nWhat has to hold",
    aligned(conditions.map(({ what, holds, found }) => [holds ? "ok" : "BROKEN", what, found])),
    ...outcome.faults,
    broken.length === 0 ? "\nAll of it holds." : `\nBroken: ${broken.map(({ what }) => what).join("; ")}.`,
  ].join("\n");
}

function figures(outcome: Outcome): readonly Row[] {
  const { workers, honest, hostile, heap } = outcome;
  const sum = (...counts: readonly (number | undefined)[]): string => {
    return String(counts.reduce((all: number, count) => all + (count ?? 0), 0));
  };
  const named = (...parts: readonly (readonly [string, string])[]): Row => {
    return ["", ...parts.map(([what, count]) => `${count} ${what}`)];
  };
  const row = (what: string, ...parts: readonly (readonly [string, string])[]): Row => {
    return [what, ...named(...parts).slice(1)];
  };
  const peers = Object.entries(hostile).filter(([name]) => name.startsWith("peer: "));
  return [
    row(
      "to the server, without ack",
      ["sent", sum(honest.noted)],
      ["delivered for certain", sum(honest.notedDelivered)],
      ["possibly lost with a connection", sum(honest.notedPossiblyLost)],
      ["lost", sum(honest.notedLost)],
    ),
    row(
      "to the server, with ack",
      ["asked", sum(honest.asked)],
      ["answered", sum(honest.answered)],
      ["Disconnected", sum(honest.disconnected)],
      ["AckTimeout", sum(honest.timedOut)],
    ),
    row(
      "to clients, through rooms",
      ["broadcasts", sum(honest.broadcasts)],
      ["due", sum(honest.expected)],
      ["of them delivered", sum(honest.delivered)],
      ["possibly lost", sum(honest.possiblyLost)],
      ["lost", sum(honest.lost)],
      ["besides, to newcomers", sum(honest.deliveredBesides)],
      ["twice", sum(honest.twice)],
      ["twice after a recovery", sum(honest.twiceRecovered)],
    ),
    row(
      "to clients, with ack",
      ["asked", sum(total(workers, "asked"))],
      ["answered", sum(total(workers, "answered"))],
      ["Disconnected", sum(total(workers, "disconnected"))],
      ["AckTimeout", sum(total(workers, "timedOut"))],
      ["died with a worker", diedOf(outcome, "asked", ["answered", "disconnected", "timedOut", "badAnswers"])],
    ),
    row(
      "to whole rooms, with ack",
      ["asked", sum(total(workers, "askedMany"))],
      ["settled", sum(total(workers, "settledMany"))],
      ["died with a worker", diedOf(outcome, "askedMany", ["settledMany"])],
    ),
    row("to a dynamic namespace", ["delivered", sum(honest.statuses)]),
    row("volatile, to rooms", ["delivered", sum(honest.cursors)]),
    row(
      "between workers",
      ["sent", sum(total(workers, "peersSent"))],
      ["heard", sum(total(workers, "peersHeard"))],
      ["missed", sum(total(workers, "peersMissed"))],
    ),
    row(
      "invalid, by plain clients",
      ["sent", sum(hostile.invalidSent)],
      ["refused", sum(hostile.invalidRefused)],
      ["possibly lost with a connection", sum(hostile.invalidPossiblyLost)],
      ["unanswered", sum(hostile.invalidUnanswered)],
      ["accepted", sum(hostile.invalidAccepted)],
    ),
    row(
      "at the workers",
      ["valid delivered", sum(total(workers, "validDelivered"))],
      ["invalid delivered", sum(total(workers, "invalidDelivered"))],
      ["refused", sum(total(workers, "refused"))],
      ["denied", sum(total(workers, "denied"))],
      ["expelled", sum(total(workers, "expelled"))],
      ["handlers threw", sum(total(workers, "thrown"))],
    ),
    row(
      "below Socket.IO",
      ["raw connections", sum(hostile.rawConnections)],
      ["raw messages", sum(hostile.rawMessages)],
      ["HTTP requests", sum(hostile.requests)],
    ),
    row("hostile peers", ...peers.map(([name, count]) => [name.slice(6), sum(count)] as const)),
    row("connections", ["honest", sum(honest.connections)], ["of them recovered", sum(honest.recovered)]),
    row("workers", ["killed", sum(outcome.kills)], ["crashed", sum(outcome.crashes.length)]),
    [
      "heap of the worker that lives",
      megabytes(heap[0]?.used ?? 0),
      `${megabytes(heap.at(-1)?.used ?? 0)} in the end`,
      `growth after warm-up ${percent(growthOf(heap, ({ used }) => used))}`,
      `without compiled code ${percent(growthOf(heap, ({ used, code }) => used - code))}`,
    ],
  ];
}

/** Questions that were open when their worker was killed. */
function diedOf({ workers, survivors }: Outcome, asked: WorkerCount, ends: readonly WorkerCount[]): string {
  const open = (all: Outcome["workers"]): number => {
    return ends.reduce((left, end) => left - total(all, end), total(all, asked));
  };
  return String(open(workers) - open(survivors));
}

function aligned(rows: readonly Row[]): string {
  const widest = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, ...rest]) => `  ${first.padEnd(widest)}  ${rest.join(", ")}`).join("\n");
}
