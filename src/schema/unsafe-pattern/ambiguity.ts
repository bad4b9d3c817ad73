/** In how many ways an automaton can match the same text. */

import type { CharSet } from "refa";
import type { Automaton, Ways } from "./automaton.js";

/** A character whose repetition does the harm, where there is one; `unknown` where that takes too long to find out. */
export type Finding = { readonly character: string } | "unknown" | undefined;

const MAX_STEPS = 500_000;
const TEXT_LENGTH = 100;
/** For a text of that length. Two repetitions beside one another have some 5,000 ways, three have 170,000. */
const MAX_WAYS = 100_000;
const MAX_CHARACTERS = 200;

/**
 * Whether the number of ways can double with each repetition of some text: there are two ways round from a position to
 * itself on the same text (Weber and Seidl's criterion). Exact, but for bounded repetitions that count as endless.
 */
export function exponential(automaton: Automaton): Finding {
  const pairs = new Pairs(automaton);
  for (const group of cyclicGroups(automaton.next)) {
    const found = pairs.within(group);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Two positions that the same text can lead to, walked within one group of positions that reach each other. */
class Pairs {
  readonly #automaton: Automaton;
  readonly #overlaps = new Map<number, boolean>();
  #steps = 0;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  within(group: ReadonlySet<number>): Finding {
    const size = this.#automaton.next.length;
    const before = new Map<number, number[]>();
    const reached = new Set([...group].map((position) => position * size + position));
    for (const pair of reached) {
      const [one, other] = [Math.floor(pair / size), pair % size];
      const others = this.#inside(other, group);
      for (const [left, ways] of this.#inside(one, group)) {
        if (one === other && ways > 1) return this.#found(left);
        for (const [right] of others) {
          this.#steps += 1;
          if (this.#steps > MAX_STEPS) return "unknown";
          if (left !== right && !this.#overlap(left, right)) continue;
          const next = Math.min(left, right) * size + Math.max(left, right);
          const predecessors = before.get(next) ?? [];
          predecessors.push(pair);
          before.set(next, predecessors);
          reached.add(next);
        }
      }
    }
    return this.#rejoined(group, before);
  }

  /** Whether two ways that have parted meet again. */
  #rejoined(group: ReadonlySet<number>, before: ReadonlyMap<number, readonly number[]>): Finding {
    const size = this.#automaton.next.length;
    const meeting = new Set([...group].map((position) => position * size + position));
    for (const pair of meeting) {
      const [one, other] = [Math.floor(pair / size), pair % size];
      if (one !== other) return this.#found(one);
      for (const previous of before.get(pair) ?? []) meeting.add(previous);
    }
    return undefined;
  }

  #inside(position: number, group: ReadonlySet<number>): [number, number][] {
    return [...(this.#automaton.next[position] ?? [])].filter(([next]) => group.has(next));
  }

  #overlap(one: number, other: number): boolean {
    const key = Math.min(one, other) * this.#automaton.next.length + Math.max(one, other);
    const known = this.#overlaps.get(key);
    if (known !== undefined) return known;
    const [left, right] = [this.#automaton.characters[one], this.#automaton.characters[other]];
    const overlap = left !== undefined && right !== undefined && !left.isDisjointWith(right);
    this.#overlaps.set(key, overlap);
    return overlap;
  }

  #found(position: number): Finding {
    const characters = this.#automaton.characters[position];
    return characters ? { character: sample(characters) } : "unknown";
  }
}

/**
 * Whether a text of one repeated character can be matched in very many ways: three endless repetitions beside one
 * another, or dozens of optional parts.
 */
export function excessive({ characters, first, next }: Automaton): Finding {
  const starts = new Set(characters.flatMap(({ ranges }) => ranges.map(({ min }) => min)));
  let steps = 0;
  for (const character of [...starts].slice(0, MAX_CHARACTERS)) {
    const fits = characters.map((set) => set.has(character));
    let ways = limited(first, fits);
    let total = 0;
    for (let length = 0; length < TEXT_LENGTH && ways.size > 0; length++) {
      for (const count of ways.values()) total += count;
      if (total > MAX_WAYS) return { character: String.fromCodePoint(character) };
      const after = new Map<number, number>();
      for (const [position, count] of ways)
        for (const [to, more] of next[position] ?? []) {
          steps += 1;
          if (fits[to]) after.set(to, (after.get(to) ?? 0) + count * more);
        }
      if (steps > MAX_STEPS) return "unknown";
      ways = after;
    }
  }
  return undefined;
}

function limited(ways: Ways, fits: readonly boolean[]): Ways {
  return new Map([...ways].filter(([position]) => fits[position]));
}

/** A character that people can read, if the set has one. */
function sample(characters: CharSet): string {
  const readable = ["a", "0", "A", " ", "-", "."].find((each) => characters.has(each.charCodeAt(0)));
  return readable ?? String.fromCodePoint(characters.ranges[0]?.min ?? 0);
}

/** The positions that can be come back to, grouped by which reach each other. */
function cyclicGroups(next: readonly Ways[]): ReadonlySet<number>[] {
  const back: number[][] = next.map(() => []);
  for (const [from, ways] of next.entries()) for (const to of ways.keys()) back[to]?.push(from);
  const groups: ReadonlySet<number>[] = [];
  const done = new Set<number>();
  for (const position of next.keys()) {
    if (done.has(position)) continue;
    const ahead = from(position, (each) => next[each]?.keys() ?? []);
    const behind = from(position, (each) => back[each] ?? []);
    const group = new Set([...ahead].filter((each) => behind.has(each)));
    for (const each of group) done.add(each);
    if (group.size > 0) groups.push(group);
  }
  return groups;
}

/** What can be reached in one step or more. */
function from(start: number, step: (position: number) => Iterable<number>): ReadonlySet<number> {
  const found = new Set(step(start));
  for (const position of found) for (const each of step(position)) found.add(each);
  return found;
}
