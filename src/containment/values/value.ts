/** Makes a value of the facts that are certain of it. */

import type { Fact, Kind } from "../formula.js";
import { type Found, firstOf, found, NONE } from "../result.js";
import type { Ask } from "../solver.js";
import { accepts, type State } from "../state.js";
import { arrayOf } from "./arrays.js";
import { binaryOf } from "./binary.js";
import { numberOf } from "./numbers.js";
import { objectOf } from "./objects.js";
import { stringOf } from "./strings.js";

/** A value of which all facts are true; none only where there is certainly none. */
export function made(
  kind: Kind,
  facts: readonly Fact[],
  { ask, state }: { readonly ask: Ask; readonly state: State },
): Found {
  for (const fact of facts)
    if (fact.kind === "one-of")
      return firstOf(fact.values.filter((value) => accepts(state.literals, value)).map(found));
  switch (kind) {
    case "null":
      return found(null);
    case "boolean":
      return NONE;
    case "number":
      return numberOf(facts, ask.budget);
    case "string":
      return stringOf(facts);
    case "binary":
      return binaryOf(facts);
    case "array":
      return arrayOf(facts, ask);
    case "object":
      return objectOf(facts, ask);
    default:
      return kind satisfies never;
  }
}
