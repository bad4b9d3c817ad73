/** Counts by name. */

export type Counts<Name extends string> = Readonly<Partial<Record<Name, number>>>;

export class Tally<Name extends string> {
  readonly #counts: Partial<Record<Name, number>> = {};

  add(name: Name, by = 1): void {
    this.#counts[name] = this.of(name) + by;
  }

  of(name: Name): number {
    return this.#counts[name] ?? 0;
  }

  get counts(): Counts<Name> {
    return { ...this.#counts };
  }
}

/** What several have counted together. */
export function total<Name extends string>(all: readonly Counts<Name>[], name: Name): number {
  return all.reduce((sum, counts) => sum + (counts[name] ?? 0), 0);
}
