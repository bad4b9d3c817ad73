/** A branch of the search: what is certain about the value, and the choices that are still open. */

import { resolved } from "../schema/shape.js";
import { any, type Fact, type Formula, type Kind, type Literal } from "./formula.js";
import type { Identity } from "./identity.js";
import { assertionsOf } from "./keywords/assertions.js";
import { keyOf } from "./state.js";

/** One of these has to be so. */
export interface Choice {
  /** What it was asked for; where the value agrees with this, the choice need not be made. */
  readonly origin: Literal;
  readonly alternatives: readonly Formula[];
}

export class Branch {
  readonly facts: Fact[];
  choices: Choice[];
  /** Two things are certain of which only one can be. */
  isClosed = false;
  readonly #literals: Map<number, Literal>;
  readonly #kind: Kind;
  readonly #identity: Identity;

  constructor(kind: Kind, identity: Identity, from?: Branch) {
    this.#kind = kind;
    this.#identity = identity;
    this.facts = from ? [...from.facts] : [];
    this.choices = from ? [...from.choices] : [];
    this.#literals = new Map(from ? from.#literals : []);
  }

  /** A copy in which something more is certain. */
  with(formula: Formula, origin: Literal): Branch {
    const copy = new Branch(this.#kind, this.#identity, this);
    copy.add(formula, origin);
    return copy;
  }

  add(formula: Formula, origin: Literal): void {
    if (this.isClosed) return;
    switch (formula.op) {
      case "fact":
        this.facts.push(formula.fact);
        return;
      case "literal":
        this.addLiteral(formula.literal);
        return;
      case "all":
        for (const each of formula.of) this.add(each, origin);
        return;
      case "any":
        this.#choose(formula.of, origin);
        return;
      default:
        formula satisfies never;
    }
  }

  addLiteral(literal: Literal): void {
    const key = keyOf(literal, this.#identity);
    if (this.#literals.has(key)) return;
    if (this.#literals.has(-key)) {
      this.isClosed = true;
      return;
    }
    this.#literals.set(key, literal);
    const assertions = assertionsOf(resolved(literal.schema), this.#kind);
    if (literal.holds) for (const { holds } of assertions) this.add(holds, literal);
    else this.add(any(assertions.map(({ fails }) => fails)), literal);
  }

  #choose(alternatives: readonly Formula[], origin: Literal): void {
    const open = alternatives.flatMap((each) => this.#opened(each));
    if (open.some((each) => each.op === "all" && each.of.length === 0)) return;
    const [only, ...more] = open;
    if (only === undefined) this.isClosed = true;
    else if (more.length === 0) this.add(only, origin);
    else this.choices.push({ origin, alternatives: open });
  }

  /** An alternative that is a choice itself counts as its own alternatives; one that cannot be counts as none. */
  #opened(formula: Formula): readonly Formula[] {
    if (formula.op === "any") return formula.of.flatMap((each) => this.#opened(each));
    if (formula.op !== "literal") return [formula];
    const key = keyOf(formula.literal, this.#identity);
    return this.#literals.has(-key) ? [] : [formula];
  }
}
