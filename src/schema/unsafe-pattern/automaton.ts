/**
 * The positions of a regular expression (Glushkov's automaton): one for each character it names, and in how many ways a
 * matcher that tries every alternative gets from one to the next. Two ways to the same text are what backtracking costs.
 */

import type { CharSet, NoParent } from "refa";
import type { Concatenation, Element, Expression, Quantifier } from "./syntax.js";

/** Numbers of ways, by position. */
export type Ways = ReadonlyMap<number, number>;

export interface Automaton {
  /** What the text must have at each position. */
  readonly characters: readonly CharSet[];
  readonly first: Ways;
  /** From each position. */
  readonly next: readonly Ways[];
}

/** Nothing to judge where the expression is too large, or repeats what may be empty, which no automaton can show. */
export type Built = { readonly automaton: Automaton } | { readonly reason: string };

/** Repetitions up to this often are written out; those that may be more often count as endless. */
const MAX_COPIES = 3;
const MAX_POSITIONS = 1_500;
const MAX_STEPS = 1_000_000;

/** The part of an automaton that stands for a part of the expression. */
interface Fragment {
  /** In how many ways it matches nothing at all. */
  readonly empty: number;
  readonly first: Ways;
  readonly last: Ways;
}

const NOTHING: Fragment = { empty: 1, first: new Map(), last: new Map() };

export function automatonOf(expression: NoParent<Expression>): Built {
  const builder = new Builder();
  const whole = builder.alternatives(expression.alternatives);
  if (builder.reason !== undefined) return { reason: builder.reason };
  return { automaton: { characters: builder.characters, first: whole.first, next: builder.next } };
}

class Builder {
  readonly characters: CharSet[] = [];
  readonly next: Map<number, number>[] = [];
  reason: string | undefined;
  #steps = 0;

  alternatives(alternatives: readonly NoParent<Concatenation>[]): Fragment {
    const parts = alternatives.map((each) => this.#sequence(each.elements));
    return {
      empty: parts.reduce((sum, part) => sum + part.empty, 0),
      first: sum(parts.map((part) => part.first)),
      last: sum(parts.map((part) => part.last)),
    };
  }

  #sequence(elements: readonly NoParent<Element>[]): Fragment {
    return elements.reduce((before, element) => this.#joined(before, this.#element(element)), NOTHING);
  }

  #element(element: NoParent<Element>): Fragment {
    if (this.reason !== undefined) return NOTHING;
    switch (element.type) {
      case "CharacterClass":
        return this.#position(element.characters);
      case "Alternation":
        return this.alternatives(element.alternatives);
      case "Quantifier":
        return this.#quantifier(element);
      case "Assertion":
        // Takes no character. What it looks for is judged on its own.
        return NOTHING;
      case "Unknown":
        this.reason = "it refers back to one of its groups, and how long that takes cannot be told";
        return NOTHING;
      default:
        return element satisfies never;
    }
  }

  #position(characters: CharSet): Fragment {
    const position = this.characters.push(characters) - 1;
    this.next.push(new Map());
    if (position >= MAX_POSITIONS) this.reason = "it has too many parts to be judged";
    return { empty: 0, first: new Map([[position, 1]]), last: new Map([[position, 1]]) };
  }

  #quantifier({ alternatives, min, max }: NoParent<Quantifier>): Fragment {
    if (max <= MAX_COPIES) return this.#copies(alternatives, min, max);
    const once = this.alternatives(alternatives);
    if (once.empty > 0 && min > 1) this.reason = "it repeats something that may be empty";
    this.#link(once.last, once.first);
    return { ...once, empty: min === 0 ? 1 : once.empty };
  }

  /** `X{1,3}` as `X(X(X)?)?` */
  #copies(alternatives: readonly NoParent<Concatenation>[], min: number, max: number): Fragment {
    if (max === 0) return NOTHING;
    const once = this.alternatives(alternatives);
    const rest = max === 1 ? NOTHING : this.#copies(alternatives, Math.max(0, min - 1), max - 1);
    const all = this.#joined(once, rest);
    // What is optional is not tried again for nothing, so that its own empty match does not count.
    return { ...all, empty: min === 0 ? 1 : all.empty };
  }

  #joined(before: Fragment, after: Fragment): Fragment {
    this.#link(before.last, after.first);
    return {
      empty: before.empty * after.empty,
      first: sum([before.first, scaled(after.first, before.empty)]),
      last: sum([after.last, scaled(before.last, after.empty)]),
    };
  }

  #link(last: Ways, first: Ways): void {
    this.#steps += last.size * first.size;
    if (this.#steps > MAX_STEPS) this.reason = "it has too many parts to be judged";
    if (this.reason !== undefined) return;
    for (const [from, leaving] of last) {
      const next = this.next[from];
      for (const [to, entering] of first) next?.set(to, (next.get(to) ?? 0) + leaving * entering);
    }
  }
}

function sum(parts: readonly Ways[]): Ways {
  const [only, ...more] = parts.filter((part) => part.size > 0);
  if (more.length === 0) return only ?? new Map();
  const total = new Map(only);
  for (const part of more) for (const [position, ways] of part) total.set(position, (total.get(position) ?? 0) + ways);
  return total;
}

function scaled(ways: Ways, factor: number): Ways {
  return factor === 0 ? new Map() : new Map([...ways].map(([position, count]) => [position, count * factor]));
}
