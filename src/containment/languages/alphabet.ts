/** The characters that there are (all code points), cut into classes which an automaton need not tell apart. */

export const LAST_CHARACTER = 0x10ffff;

export interface Range {
  readonly min: number;
  readonly max: number;
}

export interface Alphabet {
  /** Where each run of characters of one class begins; the first is 0. */
  readonly starts: readonly number[];
  /** The class of each run. */
  readonly classes: readonly number[];
  /** How many classes there are. */
  readonly size: number;
}

/** The classes of characters that no set tells apart, and in which sets each class is. */
export function alphabetOf(sets: readonly (readonly Range[])[]): {
  readonly alphabet: Alphabet;
  readonly members: readonly (readonly number[])[];
} {
  const events: { readonly at: number; readonly set: number; readonly enters: boolean }[] = [];
  for (const [set, ranges] of sets.entries())
    for (const { min, max } of ranges) events.push({ at: min, set, enters: true }, { at: max + 1, set, enters: false });
  events.sort((one, other) => one.at - other.at);
  const inside = new Set<number>();
  const runs = new Runs<readonly number[]>();
  for (const [index, { at, set, enters }] of events.entries()) {
    if (index === 0 && at > 0) runs.add(0, "", []);
    if (enters) inside.add(set);
    else inside.delete(set);
    if (events[index + 1]?.at === at || at > LAST_CHARACTER) continue;
    const sorted = [...inside].sort((one, other) => one - other);
    runs.add(at, sorted.join(), sorted);
  }
  if (events.length === 0) runs.add(0, "", []);
  return { alphabet: runs.alphabet(), members: runs.values };
}

/** The classes that none of the alphabets tells apart, and which class of each alphabet each of them is in. */
export function joined(alphabets: readonly Alphabet[]): {
  readonly alphabet: Alphabet;
  readonly members: readonly (readonly number[])[];
} {
  const starts = [...new Set([0, ...alphabets.flatMap((each) => each.starts)])].sort((one, other) => one - other);
  const at = alphabets.map(() => 0);
  const runs = new Runs<readonly number[]>();
  for (const start of starts) {
    const tuple = alphabets.map(({ starts: own, classes }, index) => {
      let run = at[index] ?? 0;
      while ((own[run + 1] ?? LAST_CHARACTER + 1) <= start) run += 1;
      at[index] = run;
      return classes[run] ?? 0;
    });
    runs.add(start, tuple.join(), tuple);
  }
  return { alphabet: runs.alphabet(), members: runs.values };
}

/** The characters of a class. */
export function charactersOf({ starts, classes }: Alphabet, wanted: number): readonly Range[] {
  return starts.flatMap((min, run) =>
    classes[run] === wanted ? [{ min, max: (starts[run + 1] ?? LAST_CHARACTER + 1) - 1 }] : [],
  );
}

/** Runs of characters, from the first on, gathered into classes of the same key. */
class Runs<T> {
  /** By class. */
  readonly values: T[] = [];
  readonly #starts: number[] = [];
  readonly #classes: number[] = [];
  readonly #known = new Map<string, number>();

  add(start: number, key: string, value: T): void {
    const known = this.#known.get(key) ?? this.values.push(value) - 1;
    this.#known.set(key, known);
    this.#starts.push(start);
    this.#classes.push(known);
  }

  alphabet(): Alphabet {
    return { starts: this.#starts, classes: this.#classes, size: this.values.length };
  }
}
