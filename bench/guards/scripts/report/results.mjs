/** The raw samples, and the one number that is read from each list of them. */

export class Results {
  #read;

  /** @param {(samples: number[]) => number} read `median` or `least` */
  constructor(raw, read) {
    this.raw = raw;
    this.#read = read;
  }

  /** Nanoseconds of one check; not a number where the contestant answers wrong. */
  ns(contestant, shape, mode, kind) {
    const run = this.raw.checks.find(
      (each) => each.contestant === contestant && each.shape === shape && each.mode === mode,
    );
    return this.#read(run.ns[kind] ?? []);
  }

  /** Milliseconds of a process that loads a thousand checks. */
  load(id) {
    return this.#read(this.raw.load[id]);
  }

  loadOverStart(id) {
    return this.load(id) - this.load("empty");
  }
}

export function median(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.floor(sorted.length / 2)];
}

export function least(samples) {
  return samples.length === 0 ? Number.NaN : Math.min(...samples);
}
