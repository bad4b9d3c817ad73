import type { Fact } from "../formula.js";

/** How large a value has to be and may be. */
export interface Size {
  readonly least: number;
  readonly most: number;
}

export function sizeOf(facts: readonly Fact[]): Size {
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  for (const fact of facts) {
    if (fact.kind === "least") least = Math.max(least, fact.size);
    if (fact.kind === "most") most = Math.min(most, fact.size);
  }
  return { least, most };
}
