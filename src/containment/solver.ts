/** Looks for a value of which all literals of a state are true, kind by kind, and inside arrays and objects again. */

import type { Json, Schema } from "../schema/model.js";
import { Budget } from "./budget.js";
import type { Kind, Literal } from "./formula.js";
import { Identity } from "./identity.js";
import { kindOf } from "./keywords/any-kind.js";
import { type Found, firstOf, found, NONE, unknown } from "./result.js";
import { search } from "./search.js";
import { accepts, type State, stateOf } from "./state.js";
import { oneOfValues } from "./synthetic.js";

/** What the search for one value asks for the parts of it. */
export interface Ask {
  readonly identity: Identity;
  readonly budget: Budget;
  /** A value of which all of these are true. */
  value(literals: readonly Literal[]): Found;
  /** The same, only among strings. */
  text(literals: readonly Literal[]): Found;
  /** Up to `count` different values. */
  values(literals: readonly Literal[], count: number): Several;
}

export interface Several {
  readonly values: readonly unknown[];
  /** Whether there are no more; otherwise the reason why more may have been missed, or that there are `count`. */
  readonly rest: "none" | "more" | { readonly reason: string };
}

const JSON_KINDS: readonly Kind[] = ["null", "boolean", "number", "string", "array", "object"];
const ALL_KINDS: readonly Kind[] = [...JSON_KINDS, "binary"];
/** Values nested deeper are not looked for. */
const MAX_DEPTH = 100;

interface Open {
  readonly depth: number;
}

export class Solver implements Ask {
  readonly identity: Identity;
  readonly budget: Budget;
  readonly #kinds: readonly Kind[];
  readonly #known = new Map<string, Found>();
  /** The states on the way to the one at hand. */
  readonly #open = new Map<string, Open>();
  /** The outermost open state that the present search has come back to. */
  #lowest = Number.POSITIVE_INFINITY;

  constructor(
    roots: readonly Schema[],
    settings: { readonly steps: number; readonly values: "json" | "json-and-binary" },
  ) {
    this.identity = new Identity(roots);
    this.budget = new Budget(settings.steps);
    this.#kinds = settings.values === "json" ? JSON_KINDS : ALL_KINDS;
  }

  value(literals: readonly Literal[]): Found {
    return this.#solve(stateOf(literals, this.identity), this.#kinds, "");
  }

  text(literals: readonly Literal[]): Found {
    return this.#solve(stateOf(literals, this.identity), ["string"], "text ");
  }

  values(literals: readonly Literal[], count: number): Several {
    const values: Json[] = [];
    while (values.length < count) {
      const others = values.length === 0 ? [] : [{ schema: oneOfValues(values), holds: false }];
      const next = this.value([...literals, ...others]);
      if (next.kind === "none") return { values, rest: "none" };
      if (next.kind === "unknown") return { values, rest: { reason: next.reason } };
      // What is not JSON is binary data, and no list of values holds it.
      if (next.value instanceof Uint8Array) return { values, rest: { reason: "binary data is not told apart" } };
      values.push(next.value as Json);
    }
    return { values, rest: "more" };
  }

  /**
   * A state that is met again inside the search for itself adds nothing: if it has a value at all, it has a smallest one,
   * and that does not hold another. So it counts as empty there, and an answer that rests on this is only kept once the
   * search for that state itself has ended.
   */
  #solve(state: State, kinds: readonly Kind[], prefix: string): Found {
    if (state.isContradictory) return NONE;
    const key = prefix + state.key;
    const known = this.#known.get(key);
    if (known) return known;
    const open = this.#open.get(key);
    if (open) {
      this.#lowest = Math.min(this.#lowest, open.depth);
      return NONE;
    }
    const depth = this.#open.size;
    if (depth > MAX_DEPTH) return unknown("the values are nested too deep");
    this.budget.spend();
    const before = this.#lowest;
    this.#lowest = Number.POSITIVE_INFINITY;
    this.#open.set(key, { depth });
    const result = this.#among(state, kinds);
    this.#open.delete(key);
    if (result.kind === "value" || this.#lowest >= depth) this.#known.set(key, result);
    if (this.#lowest >= depth) this.#lowest = Number.POSITIVE_INFINITY;
    this.#lowest = Math.min(this.#lowest, before);
    return result;
  }

  #among(state: State, kinds: readonly Kind[]): Found {
    const listed = listedValues(state)?.filter((value) => kinds.includes(kindOf(value)));
    if (listed) return firstOf(listed.filter((value) => accepts(state.literals, value)).map(found));
    return firstOf(this.#byKind(state, kinds));
  }

  *#byKind(state: State, kinds: readonly Kind[]): Generator<Found> {
    for (const kind of kinds) {
      if (kind === "null" || kind === "boolean") {
        const values = kind === "null" ? [null] : [true, false];
        yield* values.filter((value) => accepts(state.literals, value)).map(found);
      } else yield search(state, kind, this);
    }
  }
}

/** The values that are possible at all, where a schema of the state lists its own. */
function listedValues({ literals }: State): readonly Json[] | undefined {
  for (const { schema, holds } of literals) {
    if (!holds) continue;
    if (schema.const) return [schema.const.value];
    if (schema.enum) return schema.enum.value;
  }
  return undefined;
}
