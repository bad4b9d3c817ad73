/**
 * Looks for a value of one kind by trying cases. Each time, a value is made of what is certain so far; if it happens to be
 * right, that is the answer, and if there is none, the case is closed. Otherwise one of the choices that it shows to be
 * open has to be made.
 */

import { Branch, type Choice } from "./branch.js";
import type { Formula, Kind } from "./formula.js";
import { type Found, firstOf, NONE, unknown } from "./result.js";
import type { Ask } from "./solver.js";
import { accepts, agrees, type State } from "./state.js";
import { made } from "./values/value.js";

export function search(state: State, kind: Kind, ask: Ask): Found {
  return new Search(state, kind, ask).run();
}

class Search {
  readonly #state: State;
  readonly #kind: Kind;
  readonly #ask: Ask;

  constructor(state: State, kind: Kind, ask: Ask) {
    this.#state = state;
    this.#kind = kind;
    this.#ask = ask;
  }

  run(): Found {
    const branch = new Branch(this.#kind, this.#ask.identity);
    for (const literal of this.#state.literals) branch.addLiteral(literal);
    return this.#explore(branch);
  }

  #explore(branch: Branch): Found {
    let model = this.#model(branch);
    for (;;) {
      if (model.kind === "none" || this.#isRight(model)) return model;
      const open = openChoices(branch.choices, model);
      if (open.length === 0) return model.kind === "unknown" ? model : unknown("a value was found that does not fit");
      const narrowed = this.#narrow(branch, open);
      if (narrowed.kind === "value" || narrowed.kind === "none") return narrowed;
      if (narrowed.kind === "split") return this.#split(branch, narrowed.choice);
      model = this.#model(branch);
    }
  }

  #split(branch: Branch, { alternatives, origin }: Choice): Found {
    const explore = (each: Formula): Found => this.#explore(branch.with(each, origin));
    return firstOf(lazily(alternatives, explore));
  }

  /** Drops the alternatives that cannot be; where only one is left, it is certain. Else says which choice is the smallest. */
  #narrow(
    branch: Branch,
    open: readonly Choice[],
  ): Found | { readonly kind: "certain" } | { readonly kind: "split"; readonly choice: Choice } {
    let smallest: Choice | undefined;
    let isCertain = false;
    for (const choice of open) {
      const left: Formula[] = [];
      for (const alternative of choice.alternatives) {
        const model = this.#model(branch.with(alternative, choice.origin));
        if (this.#isRight(model)) return model;
        if (model.kind !== "none") left.push(alternative);
      }
      const [only] = left;
      if (only === undefined) return NONE;
      const kept = branch.choices.filter((each) => each !== choice);
      const narrowed = { ...choice, alternatives: left };
      branch.choices = left.length === 1 ? kept : [...kept, narrowed];
      if (left.length === 1) {
        branch.add(only, choice.origin);
        isCertain = true;
        if (branch.isClosed) return NONE;
      } else if (!smallest || left.length < smallest.alternatives.length) smallest = narrowed;
    }
    if (isCertain || !smallest) return { kind: "certain" };
    const chosen = smallest;
    branch.choices = branch.choices.filter((each) => each !== chosen);
    return { kind: "split", choice: chosen };
  }

  /** A value of all that is certain, whatever the choices. */
  #model(branch: Branch): Found {
    this.#ask.budget.spend();
    return branch.isClosed ? NONE : made(this.#kind, branch.facts, { ask: this.#ask, state: this.#state });
  }

  #isRight(model: Found): boolean {
    return model.kind === "value" && accepts(this.#state.literals, model.value);
  }
}

/** Those that the value leaves open; all of them where there is no value to go by. */
function openChoices(choices: readonly Choice[], model: Found): readonly Choice[] {
  if (model.kind !== "value") return choices;
  return choices.filter(({ origin }) => !agrees(origin, model.value));
}

function* lazily<T>(list: readonly T[], found: (each: T) => Found): Generator<Found> {
  for (const each of list) yield found(each);
}
