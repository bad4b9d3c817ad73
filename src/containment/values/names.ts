/** Names for properties that nothing speaks of by name: they differ only in the patterns that they match. */

import type { Literal } from "../formula.js";
import type { Ask } from "../solver.js";
import { matching } from "../synthetic.js";
import type { Demand, Properties } from "./properties.js";

/** Names that match the same patterns, so that the same is asked of their values. */
export interface NameClass {
  readonly name: readonly Literal[];
  readonly value: readonly Literal[];
}

/**
 * The classes of names, of those that fulfil the demand if there is one. What other demands ask of names tells classes
 * apart, too: one name may have to serve several of them, or has to be left to another.
 */
export function* nameClasses(properties: Properties, demand: Demand | undefined, ask: Ask): Generator<NameClass> {
  const { rules, demands } = properties;
  const patterns = new Set(
    [...rules, ...demands].flatMap(({ selector }) => [
      ...(selector.pattern === undefined ? [] : [selector.pattern]),
      ...selector.exceptPatterns,
    ]),
  );
  const told: Literal[] = [...patterns].map((each) => ({ schema: matching(each), holds: true }));
  for (const { name } of demands) told.push(...name);
  const own = demand ? [...selectionLiterals(demand), ...demand.name] : [];
  for (const chosen of combinations(told, ask)) {
    const name = [...properties.everyName, ...own, ...chosen];
    const matched = new Set(chosen.flatMap((each) => (each.holds ? [each.schema.pattern?.value] : [])));
    const ruled = rules.filter(
      ({ selector: { pattern, exceptPatterns } }) =>
        (pattern === undefined || matched.has(pattern)) && !exceptPatterns.some((each) => matched.has(each)),
    );
    yield { name, value: [...(demand?.value ?? []), ...ruled.map(({ is }) => is)] };
  }
}

function selectionLiterals({ selector }: Demand): readonly Literal[] {
  const excepted = selector.exceptPatterns.map((each) => ({ schema: matching(each), holds: false }));
  return selector.pattern === undefined ? excepted : [{ schema: matching(selector.pattern), holds: true }, ...excepted];
}

/** Each of the literals or its opposite, in every combination that some text has. */
function* combinations(literals: readonly Literal[], ask: Ask): Generator<readonly Literal[]> {
  const [first, ...rest] = literals;
  if (!first) {
    yield [];
    return;
  }
  for (const others of combinations(rest, ask)) {
    for (const holds of [false, true]) {
      const chosen = [{ schema: first.schema, holds }, ...others];
      ask.budget.spend();
      if (ask.text(chosen).kind !== "none") yield chosen;
    }
  }
}
