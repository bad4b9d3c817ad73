/** How large the soak is, and how patient: steady, and within what two cores can do beside other work. */

/** Workers that are killed in turns. The first one, which is not, is there for its memory. */
export const MORTALS = ["b", "c"] as const;
export const IMMORTAL = "a";
export type WorkerName = typeof IMMORTAL | (typeof MORTALS)[number];
export const WORKERS: readonly WorkerName[] = [IMMORTAL, ...MORTALS];

export const HONEST_CLIENTS = 240;
export const HOSTILE_PEERS = 30;
export const ROOMS = 20;

/** A worker's life between two kills of the fleet, and the time that its port stays closed. */
export const KILL_EVERY_MS = 12_000;
export const RESTART_AFTER_MS = 1_000;

/** How long everybody may take to settle in the end. Only a slow machine takes as long. */
export const GRACE_MS = 120_000;

/** What a broadcast may take to arrive before it counts as lost. */
export const ARRIVAL_MS = 20_000;

/** A worker that is killed so soon after it answered may not have passed on what it was told. */
export const LAST_WORDS_MS = 5_000;

export const SAMPLE_EVERY_MS = 2_000;
export const REPORT_EVERY_MS = 1_000;
export const PROGRESS_EVERY_MS = 10_000;

/** Growth is told from the run's second part; of a shorter run it says more about the compiler than about leaks. */
export const LEAST_MEMORY_MINUTES = 5;
export const MOST_GROWTH = 0.05;
