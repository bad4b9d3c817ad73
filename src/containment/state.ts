/** A state: all that is asked of one value, of whatever kind. */

import { evaluate } from "../schema/evaluate.js";
import type { Schema } from "../schema/model.js";
import { isUnknown, resolved } from "../schema/shape.js";
import type { Literal } from "./formula.js";
import type { Identity } from "./identity.js";

export interface State {
  readonly literals: readonly Literal[];
  /** The same for states that ask the same. */
  readonly key: string;
  /** Whether two of the literals are each other's opposites, so that there is no such value. */
  readonly isContradictory: boolean;
}

/** Different for every schema and for its opposite; `-2` is the opposite of `1`. */
export function keyOf({ schema, holds }: Literal, identity: Identity): number {
  const number = identity.of(schema) + 1;
  return holds ? number : -number;
}

export function stateOf(literals: Iterable<Literal>, identity: Identity): State {
  const known = new Map<number, Literal>();
  let isContradictory = false;
  for (const { schema, holds } of literals) {
    const literal = { schema: resolved(schema), holds };
    if (isEverything(literal)) continue;
    const key = keyOf(literal, identity);
    if (known.has(-key) || isEverything({ schema: literal.schema, holds: !holds })) isContradictory = true;
    known.set(key, literal);
  }
  const key = [...known.keys()].sort((a, b) => a - b).join(" ");
  return { literals: [...known.values()], key, isContradictory };
}

function isEverything({ schema, holds }: Literal): boolean {
  return holds ? isUnknown(schema) : schema.never;
}

export function accepts(literals: readonly Literal[], value: unknown): boolean {
  return literals.every((literal) => agrees(literal, value));
}

export function agrees({ schema, holds }: { schema: Schema; holds: boolean }, value: unknown): boolean {
  return (evaluate(schema, value).length === 0) === holds;
}
