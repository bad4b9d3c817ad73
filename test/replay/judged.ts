/** What the judges say of a case. */

import { compareCatalogs } from "../../src/compare/compare.js";
import type { Change } from "../../src/compare/model.js";
import { judgementsOf } from "../../src/judges/index.js";
import type { Judgement, Verdict } from "../../src/judges/model.js";
import type { Direction } from "./case.js";
import type { Mix, Versions } from "./replay.js";

const verdicts: readonly Verdict[] = ["safe", "dangerous", "breaking"];

export class Judged {
  readonly #judgements: readonly Judgement[];

  /** `event`: only what is said of that one, and of the whole contract. */
  constructor({ before, after }: Versions, event: string | undefined) {
    const all = judgementsOf({ ...compareCatalogs(before.catalog, after.catalog), peers: "ours" });
    this.#judgements = all.filter(({ change }) => !event || !change.event || change.event === event);
  }

  /** The rules that said something. */
  get rules(): readonly string[] {
    return this.#judgements.map(({ rule }) => rule);
  }

  /** Of the events of these directions, and of what is no single direction's. */
  verdict(mix: Mix, directions: readonly (Direction | Change["direction"])[]): Verdict {
    const concerned = this.#judgements.filter(({ change }) => {
      // What moved was in one direction, and is in another.
      return change.kind === "event-moved" || !change.direction || directions.includes(change.direction);
    });
    return worst(concerned.map(({ mixA, mixB }) => (mix === "A" ? mixA : mixB).verdict));
  }

  /** Whether all that was said is of one direction each. */
  get isByDirection(): boolean {
    return this.#judgements.every(({ change }) => change.direction !== undefined);
  }
}

export function worst(found: readonly Verdict[]): Verdict {
  return verdicts[Math.max(0, ...found.map((verdict) => verdicts.indexOf(verdict)))] ?? "breaking";
}
