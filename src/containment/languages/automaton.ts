/** Deterministic automata: each string leads from the first state to one state, which is final where the string is in the set. */

import { type Alphabet, alphabetOf } from "./alphabet.js";
import type { Network } from "./network.js";

/** State 0 is the first. */
export interface Automaton {
  readonly alphabet: Alphabet;
  /** By state and class of the character: the state after it. There always is one. */
  readonly next: readonly (readonly number[])[];
  readonly isFinal: readonly boolean[];
}

/** More than this is too much. */
const MAX_STATES = 3_000;

/** The strings in which the network finds a match somewhere; undefined where it takes too many states to say. */
export function searching(network: Network): Automaton | undefined {
  const sets = network.nodes.flatMap(({ steps }) => steps.map(({ characters }) => characters));
  const { alphabet, members } = alphabetOf(sets);
  const search = new Search(network, members);
  const next: (readonly number[])[] = [];
  const isFinal: boolean[] = [];
  for (const [state, nodes] of search.states.entries()) {
    isFinal.push(search.isFinal(nodes, state === 0));
    next.push(members.map((_, character) => search.after(nodes, character)));
    if (search.states.length > MAX_STATES) return undefined;
  }
  return { alphabet, next, isFinal };
}

/** Sets of nodes that the same string can lead to. */
class Search {
  readonly states: (readonly number[])[] = [];
  readonly #known = new Map<string, number>();
  readonly #network: Network;
  /** The nodes after each node, by class of the character. */
  readonly #after: readonly (readonly (readonly number[])[])[];

  constructor(network: Network, members: readonly (readonly number[])[]) {
    this.#network = network;
    let set = 0;
    this.#after = network.nodes.map(({ steps }) => {
      const after: number[][] = members.map(() => []);
      for (const { to } of steps) {
        for (const [character, sets] of members.entries()) if (sets.includes(set)) after[character]?.push(to);
        set += 1;
      }
      return after;
    });
    // Only the first state is at the text's start, so it is none that a character could lead to.
    this.states.push(this.#reached([network.first], "start"));
  }

  after(nodes: readonly number[], character: number): number {
    // What has matched stays matched, and a match may begin anywhere.
    if (nodes.includes(this.#network.last)) return this.#state([this.#network.last]);
    const stepped = nodes.flatMap((node) => this.#after[node]?.[character] ?? []);
    return this.#state(this.#reached([...stepped, this.#network.first], undefined));
  }

  isFinal(nodes: readonly number[], isFirst: boolean): boolean {
    return this.#reached(nodes, isFirst ? "both" : "end").includes(this.#network.last);
  }

  #state(nodes: readonly number[]): number {
    const key = nodes.join();
    const known = this.#known.get(key) ?? this.states.push(nodes) - 1;
    this.#known.set(key, known);
    return known;
  }

  /** Where the nodes lead for nothing, given the edge of the text that this is. */
  #reached(nodes: readonly number[], edge: "start" | "end" | "both" | undefined): readonly number[] {
    const found = new Set(nodes);
    for (const each of found) {
      const node = this.#network.nodes[each];
      if (!node) continue;
      for (const to of node.free) found.add(to);
      if (edge === "start" || edge === "both") for (const to of node.atStart) found.add(to);
      if (edge === "end" || edge === "both") for (const to of node.atEnd) found.add(to);
    }
    return [...found].sort((one, other) => one - other);
  }
}
