/** Paths: where in the value an issue lies, as emitted code says it. */

import { type Code, list, ts } from "../../../code/code.js";
import { name } from "../../../code/names.js";

export class Path {
  readonly #base: string | undefined;
  readonly #segments: readonly Code[];

  /** From the variable `base`; from nothing without one. */
  constructor(base: string | undefined, segments: readonly Code[] = []) {
    this.#base = base;
    this.#segments = segments;
  }

  at(segment: Code): Path {
    return new Path(this.#base, [...this.#segments, segment]);
  }

  get code(): Code {
    if (this.#base === undefined) return list(ts`[`, this.#segments, ts`]`);
    if (this.#segments.length === 0) return name(this.#base);
    return list(ts`[`, [ts`...${name(this.#base)}`, ...this.#segments], ts`]`);
  }
}
