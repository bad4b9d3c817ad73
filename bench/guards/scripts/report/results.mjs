/** The raw samples, and the medians that are read from them. */

export class Results {
  constructor(raw) {
    this.raw = raw;
  }

  /** Nanoseconds of one check; not a number where the contestant answers wrong. */
  ns(contestant, ...run) {
    return median(this.#samples(contestant, ...run));
  }

  leastNs(contestant, ...run) {
    return least(this.#samples(contestant, ...run));
  }

  #samples(contestant, shape, mode, kind) {
    const run = this.raw.checks.find(
      (each) => each.contestant === contestant && each.shape === shape && each.mode === mode,
    );
    return run.ns[kind] ?? [];
  }

  /** Milliseconds of a process that loads a thousand checks. */
  load(id) {
    return median(this.raw.load[id]);
  }

  leastLoad(id) {
    return least(this.raw.load[id]);
  }

  loadOverStart(id) {
    return this.load(id) - this.load("empty");
  }
}

function least(samples) {
  return samples.length === 0 ? Number.NaN : Math.min(...samples);
}

function median(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.floor(sorted.length / 2)];
}
