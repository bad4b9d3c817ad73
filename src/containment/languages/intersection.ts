/** The strings that several automata, or their opposites, have in common. */

import { joined } from "./alphabet.js";
import type { Automaton } from "./automaton.js";

export interface Part {
  readonly automaton: Automaton;
  /** Whether the strings that are not in its set are meant. */
  readonly isNegated: boolean;
}

const MAX_STATES = 5_000;
/** States times classes of characters. */
const MAX_STEPS = 400_000;

/** Undefined where it would take too many states. */
export function intersection(parts: readonly Part[]): Automaton | undefined {
  const { alphabet, members } = joined(parts.map(({ automaton }) => automaton.alphabet));
  const live = parts.map(liveStates);
  const tuples: (readonly number[])[] = [];
  const known = new Map<string, number>();
  const stateOf = (tuple: readonly number[]): number => {
    // Whatever leads nowhere is one state.
    const isDead = tuple.some((state, index) => !live[index]?.[state]);
    const key = isDead ? "" : tuple.join();
    const state = known.get(key) ?? tuples.push(tuple) - 1;
    known.set(key, state);
    return state;
  };
  stateOf(parts.map(() => 0));
  const next: (readonly number[])[] = [];
  const isFinal: boolean[] = [];
  for (const tuple of tuples) {
    isFinal.push(parts.every(({ automaton, isNegated }, index) => automaton.isFinal[tuple[index] ?? 0] !== isNegated));
    next.push(members.map((classes) => stateOf(stepped(parts, tuple, classes))));
    if (tuples.length > MAX_STATES || tuples.length * alphabet.size > MAX_STEPS) return undefined;
  }
  return { alphabet, next, isFinal };
}

function stepped(parts: readonly Part[], tuple: readonly number[], classes: readonly number[]): readonly number[] {
  return parts.map(({ automaton }, index) => automaton.next[tuple[index] ?? 0]?.[classes[index] ?? 0] ?? 0);
}

/** The states from which some string of the set can still come. */
function liveStates({ automaton: { next, isFinal }, isNegated }: Part): readonly boolean[] {
  const before: number[][] = next.map(() => []);
  for (const [from, states] of next.entries()) for (const to of new Set(states)) before[to]?.push(from);
  const live = new Set(isFinal.flatMap((final, state) => (final === isNegated ? [] : [state])));
  for (const state of live) for (const from of before[state] ?? []) live.add(from);
  return next.map((_, state) => live.has(state));
}
