/** The text of a run's outcome. */

import type { Outcome, Settings } from "./run.js";

export function reportOf({ count, seed }: Settings, outcome: Outcome): string {
  const { timings, giants } = outcome;
  const lines = [
    `${count} values from seed ${seed}, for ${outcome.subjects} kinds of values; ${outcome.accepted} accepted`,
    `message size: ${timings.count}; half below ${ms(timings.within(0.5))}, all but the slowest thousandth below ${ms(timings.within(0.999))}, the slowest ${ms(timings.longest)}`,
    `giants: ${giants.count}; half below ${ms(giants.within(0.5))}, the slowest ${ms(giants.longest)}`,
    `changed in prototypes: ${outcome.polluted.length === 0 ? "nothing" : outcome.polluted.join(", ")}`,
    `findings: ${outcome.findings.length}`,
    ...outcome.findings.map(
      ({ title, times, seed: at, value }) => `  ${title} (${times} times)\n    SEED=${at} VALUES=1: ${value}`,
    ),
    ...outcome.slowest.map(
      ({ title, seed: at, milliseconds }) => `  slow: ${ms(milliseconds)} ${title}, SEED=${at} VALUES=1`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toPrecision(3)} ms`;
}
