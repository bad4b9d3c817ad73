/** A regular expression as a network of nodes: which lead on for nothing, which for a character, which at an edge of the text. */

import type { Concatenation, Element, NoParent, Quantifier } from "../../schema/unsafe-pattern/syntax.js";
import { LAST_CHARACTER, type Range } from "./alphabet.js";

export interface Node {
  /** For nothing. */
  readonly free: number[];
  /** Only before the first character: `^`. */
  readonly atStart: number[];
  /** Only after the last: `$`. */
  readonly atEnd: number[];
  readonly steps: { readonly characters: readonly Range[]; readonly to: number }[];
}

export interface Network {
  readonly nodes: readonly Node[];
  readonly first: number;
  readonly last: number;
}

type Alternatives = readonly NoParent<Concatenation>[];

/** Repetitions are written out, and more than this is too much. */
const MAX_NODES = 10_000;

/** Undefined where the expression looks around, refers back to its groups, or is too large. */
export function networkOf(alternatives: Alternatives): Network | undefined {
  const builder = new Builder();
  const first = builder.node();
  const last = builder.alternatives(alternatives, first);
  return builder.isBuilt ? { nodes: builder.nodes, first, last } : undefined;
}

/** Which edge of the text an element stands for. */
export function edgeOf(element: NoParent<Element>): "start" | "end" | undefined {
  if (element.type !== "Assertion" || !element.negate) return undefined;
  const [only, ...more] = element.alternatives.flatMap((each) => each.elements);
  if (element.alternatives.length !== 1 || more.length > 0 || only?.type !== "CharacterClass") return undefined;
  const [range] = only.characters.ranges;
  if (range?.min !== 0 || range.max !== LAST_CHARACTER) return undefined;
  return element.kind === "behind" ? "start" : "end";
}

class Builder {
  readonly nodes: Node[] = [];
  isBuilt = true;

  node(): number {
    if (this.nodes.length >= MAX_NODES) this.isBuilt = false;
    return this.nodes.push({ free: [], atStart: [], atEnd: [], steps: [] }) - 1;
  }

  /** All of these return the node in which what was built ends. */
  alternatives(alternatives: Alternatives, from: number): number {
    const end = this.node();
    for (const { elements } of alternatives)
      this.#free(
        elements.reduce((node, element) => this.#element(element, node), from),
        end,
      );
    return end;
  }

  #element(element: NoParent<Element>, from: number): number {
    if (!this.isBuilt) return from;
    switch (element.type) {
      case "CharacterClass": {
        const to = this.node();
        this.nodes[from]?.steps.push({ characters: element.characters.ranges, to });
        return to;
      }
      case "Alternation":
        return this.alternatives(element.alternatives, from);
      case "Quantifier":
        return this.#quantifier(element, from);
      case "Assertion":
        return this.#assertion(element, from);
      case "Unknown":
        this.isBuilt = false;
        return from;
      default:
        return element satisfies never;
    }
  }

  #assertion(element: NoParent<Element>, from: number): number {
    const edge = edgeOf(element);
    const to = this.node();
    if (edge === "start") this.nodes[from]?.atStart.push(to);
    else if (edge === "end") this.nodes[from]?.atEnd.push(to);
    else this.isBuilt = false;
    return to;
  }

  #quantifier({ alternatives, min, max }: NoParent<Quantifier>, from: number): number {
    let at = from;
    for (let copy = 0; copy < min && this.isBuilt; copy++) at = this.alternatives(alternatives, at);
    if (max === Number.POSITIVE_INFINITY) {
      const again = this.node();
      this.#free(at, again);
      this.#free(this.alternatives(alternatives, again), again);
      return again;
    }
    const end = this.node();
    this.#free(at, end);
    for (let copy = min; copy < max && this.isBuilt; copy++) {
      at = this.alternatives(alternatives, at);
      this.#free(at, end);
    }
    return end;
  }

  #free(from: number, to: number): void {
    this.nodes[from]?.free.push(to);
  }
}
