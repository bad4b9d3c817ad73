/** What a soak counted, all together. */

import type { Sample } from "./life.js";
import type { HonestCount, HostileCount, WorkerCount } from "./reports.js";
import type { Counts } from "./tally.js";

export interface Outcome {
  readonly minutes: number;
  readonly seed: number;
  /** Of all workers that ever were, and of those that lived in the end. */
  readonly workers: readonly Counts<WorkerCount>[];
  readonly survivors: readonly Counts<WorkerCount>[];
  readonly honest: Counts<HonestCount>;
  readonly hostile: Counts<HostileCount>;
  readonly kills: number;
  readonly crashes: readonly string[];
  readonly faults: readonly string[];
  /** Answers that somebody who lives still awaits. */
  readonly unsettled: number;
  /** Of the worker that was never killed. */
  readonly heap: readonly Sample[];
}
