/** What every process of a soak does for the one that started it: report, and obey. */

import type { FaultReport, Order, Report } from "./reports.js";
import { REPORT_EVERY_MS } from "./settings.js";
import type { Tally } from "./tally.js";

interface Life<Name extends string> {
  readonly tally: Tally<Name>;
  /** Answers that are still awaited. */
  open(): number;
  /** Whatever else has to come to an end. */
  busy(): number;
  obey(order: Order): void;
}

/** Reports from now on, and ends with whoever started the process. */
export function live<Name extends string>({ tally, open, busy, obey }: Life<Name>): void {
  process.on("message", obey);
  process.on("disconnect", () => process.exit(0));
  setInterval(() => tell<Name>({ kind: "counts", counts: tally.counts, open: open(), busy: busy() }), REPORT_EVERY_MS);
}

/** Says what would have gone unnoticed, and ends as Node would. To be called first. */
export function watchFaults(): void {
  const fault = (what: string) => (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const report: FaultReport = { kind: "fault", what: `${what}: ${text}` };
    if (process.send) process.send(report, () => process.exit(1));
    else process.exit(1);
  };
  process.on("uncaughtException", fault("uncaught exception"));
  process.on("unhandledRejection", fault("unhandled rejection"));
}

export function tell<Name extends string>(report: Report<Name>): void {
  if (process.connected) process.send?.(report);
}

/** A setting that the process was started with. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The process was started without ${name}`);
  return value;
}
