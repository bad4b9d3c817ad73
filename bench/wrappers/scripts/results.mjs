/** The raw samples, and the numbers that are read from them. */

export class Results {
  constructor(raw) {
    this.raw = raw;
  }

  /** Microseconds, and ratios to plain Socket.IO; nothing where the contestant answers wrong. */
  time(what, contestant, event) {
    const samples = this.raw[what].find((each) => each.contestant === contestant).us[event];
    return samples && timeOf(samples);
  }

  /** Bytes per connected socket. */
  memory(contestant) {
    return median(this.raw.memory[contestant]);
  }
  memoryBeyondPlain(contestant) {
    return this.memory(contestant) - this.memory("plain");
  }
}

/** The two samples of a pair were taken one after the other, so that their ratio is steadier than either. */
function timeOf({ plain, it }) {
  return {
    us: median(it),
    ratio: median(it.map((us, i) => us / plain[i])),
    leastRatio: Math.min(...it) / Math.min(...plain),
  };
}

function median(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.floor(sorted.length / 2)];
}
