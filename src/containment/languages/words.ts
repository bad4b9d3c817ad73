/** The strings of an automaton's set by their lengths: which lengths there are, and the strings themselves. */

import { charactersOf, LAST_CHARACTER, type Range } from "./alphabet.js";
import type { Automaton } from "./automaton.js";

export interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** States times lengths. */
const MAX_STEPS = 1_000_000;
/** Longer strings are not written out. */
const MAX_LENGTH = 100_000;

export class Words {
  readonly #automaton: Automaton;
  /** The different states after each state, and the classes that lead there. */
  readonly #steps: readonly ReadonlyMap<number, readonly number[]>[];
  /** The states from which a final one is exactly so many characters away. */
  readonly #layers: ReadonlySet<number>[] = [];
  /** From which layer on they come again, and after how many. */
  readonly #cycle: { readonly from: number; readonly length: number } | undefined;
  readonly #characters = new Map<number, readonly Range[]>();

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.#steps = automaton.next.map((states) => {
      const steps = new Map<number, number[]>();
      for (const [character, to] of states.entries()) {
        const characters = steps.get(to) ?? [];
        characters.push(character);
        steps.set(to, characters);
      }
      return steps;
    });
    this.#cycle = this.#findCycle();
  }

  /**
   * The lengths that strings of the set have, ascending, perhaps without end; undefined as the last one where the longer
   * ones could not be told.
   */
  *lengths({ min, max }: Lengths): Generator<number | undefined> {
    for (let length = min; length <= max; length++) {
      const layer = this.#layer(length);
      if (layer === undefined) {
        yield undefined;
        return;
      }
      if (this.#cycle && length >= Math.max(min, this.#cycle.from) + this.#cycle.length && !this.#comesAgain()) return;
      if (layer.has(0)) yield length;
    }
  }

  /** All strings of a length, the most readable characters first. */
  *ofLength(length: number): Generator<string> {
    if (length > MAX_LENGTH || !this.#layer(length)?.has(0)) return;
    const ways = [this.#ways(0, length)];
    const text: number[] = [];
    for (let way = ways.at(-1); way; way = ways.at(-1)) {
      if (text.length === length) {
        yield String.fromCodePoint(...text);
        ways.pop();
        text.pop();
        continue;
      }
      const { value: step } = way.next();
      if (step) {
        text.push(step.character);
        ways.push(this.#ways(step.to, length - text.length));
      } else {
        ways.pop();
        text.pop();
      }
    }
  }

  /** The next characters of a text that has so many left, the most readable first, and where they lead. */
  *#ways(state: number, left: number): Generator<Way, undefined> {
    const layer = left === 0 ? undefined : this.#layer(left - 1);
    if (!layer) return undefined;
    const steps = [...(this.#steps[state] ?? [])].filter(([to]) => layer.has(to));
    const ranges = steps.map(([to, classes]) => ({ to, ranges: classes.flatMap((each) => this.#rangesOf(each)) }));
    for (const part of READABLE) for (const step of ranges) yield* waysWithin(step, part);
    for (const part of UNREADABLE) for (const step of ranges) yield* waysWithin(step, part);
    return undefined;
  }

  #rangesOf(character: number): readonly Range[] {
    const known = this.#characters.get(character) ?? charactersOf(this.#automaton.alphabet, character);
    this.#characters.set(character, known);
    return known;
  }

  #comesAgain(): boolean {
    if (!this.#cycle) return true;
    const { from, length } = this.#cycle;
    return this.#layers.slice(from, from + length).some((layer) => layer.has(0));
  }

  #layer(length: number): ReadonlySet<number> | undefined {
    if (length < this.#layers.length || !this.#cycle) return this.#layers[length];
    const { from, length: period } = this.#cycle;
    return this.#layers[from + ((length - from) % period)];
  }

  /** Fills the layers, until they repeat or there are too many. */
  #findCycle(): { readonly from: number; readonly length: number } | undefined {
    const { isFinal } = this.#automaton;
    const before: number[][] = isFinal.map(() => []);
    for (const [from, steps] of this.#steps.entries()) for (const to of steps.keys()) before[to]?.push(from);
    const known = new Map<string, number>();
    let layer: ReadonlySet<number> = new Set(isFinal.flatMap((final, state) => (final ? [state] : [])));
    for (let steps = 0; steps < MAX_STEPS; steps += layer.size + 1) {
      const key = [...layer].sort((one, other) => one - other).join();
      const from = known.get(key);
      if (from !== undefined) return { from, length: this.#layers.length - from };
      known.set(key, this.#layers.push(layer) - 1);
      layer = new Set([...layer].flatMap((state) => before[state] ?? []));
    }
    return undefined;
  }
}

interface Way {
  readonly character: number;
  readonly to: number;
}

function* waysWithin(step: { readonly to: number; readonly ranges: readonly Range[] }, part: Range): Generator<Way> {
  for (const { min, max } of step.ranges)
    for (let character = Math.max(min, part.min); character <= Math.min(max, part.max); character++)
      yield { character, to: step.to };
}

/** Together all characters, each once. */
const READABLE = [
  rangeOf("az"),
  rangeOf("09"),
  rangeOf("AZ"),
  rangeOf(" /"),
  rangeOf(":@"),
  rangeOf("[`"),
  rangeOf("{~"),
];
const UNREADABLE = [
  { min: 0xa0, max: 0xd7ff },
  { min: 0xe000, max: LAST_CHARACTER },
  { min: 0, max: 0x1f },
  { min: 0x7f, max: 0x9f },
  // Halves of characters come last: two beside one another are something else.
  { min: 0xd800, max: 0xdfff },
];

function rangeOf(ends: string): Range {
  return { min: ends.charCodeAt(0), max: ends.charCodeAt(1) };
}
