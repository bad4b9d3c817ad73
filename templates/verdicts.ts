// What guards have said of values, for types whose variants nothing tells apart: there, each value is looked at once.

/** A guard of such a type. */
type Guard = (value: unknown, levels: number, verdicts: Verdicts) => boolean;

export class Verdicts {
  readonly #known = new Map<Guard, Map<object, boolean>>();

  /** What the guard says, asked at most once of an object or an array. */
  of(guard: Guard, value: unknown, levels: number): boolean {
    if (typeof value !== "object" || value === null) return guard(value, levels, this);
    const known = this.#known.get(guard) ?? new Map<object, boolean>();
    this.#known.set(guard, known);
    const verdict = known.get(value) ?? guard(value, levels, this);
    known.set(value, verdict);
    return verdict;
  }
}
