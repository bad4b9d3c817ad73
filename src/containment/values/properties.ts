/** All facts about an object's properties, the same kinds together. */

import type { Fact, Literal, Selector } from "../formula.js";
import { accepts } from "../state.js";
import { type Size, sizeOf } from "./size.js";

/** That there is some property whose name and value are like this. */
export interface Demand {
  readonly selector: Selector;
  readonly name: readonly Literal[];
  readonly value: readonly Literal[];
}

export interface Rule {
  readonly selector: Selector;
  readonly is: Literal;
}

const ANY: Selector = { exceptNames: [], exceptPatterns: [] };

export class Properties {
  readonly size: Size;
  readonly present: Set<string> = new Set();
  readonly absent: Set<string> = new Set();
  /** Every name that is spoken of; any other is as good as the next, but for patterns. */
  readonly names: Set<string> = new Set();
  readonly everyName: Literal[] = [];
  readonly rules: Rule[] = [];
  readonly demands: Demand[] = [];
  readonly #byName = new Map<string, Literal[]>();

  constructor(facts: readonly Fact[]) {
    this.size = sizeOf(facts);
    for (const fact of facts) this.#take(fact);
    for (const { selector } of [...this.rules, ...this.demands])
      for (const name of selector.exceptNames) this.names.add(name);
  }

  /** What a property of this name has to be, if it is there. */
  valueAt(name: string): readonly Literal[] {
    const ruled = this.rules.filter(({ selector }) => selects(selector, name)).map(({ is }) => is);
    return [...(this.#byName.get(name) ?? []), ...ruled];
  }

  mayBeThere(name: string): boolean {
    return !this.absent.has(name) && accepts(this.everyName, name);
  }

  #take(fact: Fact): void {
    switch (fact.kind) {
      case "present":
      case "absent":
        this.names.add(fact.name);
        this[fact.kind].add(fact.name);
        return;
      case "property":
        this.names.add(fact.name);
        this.#byName.set(fact.name, [...(this.#byName.get(fact.name) ?? []), fact.is]);
        return;
      case "every-property":
        this.rules.push(fact);
        return;
      case "every-name":
        this.everyName.push(fact.is);
        return;
      case "some-property":
        this.demands.push({ selector: fact.selector, name: [], value: [fact.is] });
        return;
      case "some-name":
        this.demands.push({ selector: ANY, name: [fact.is], value: [] });
        return;
      default:
    }
  }
}

export function selects({ pattern, exceptNames, exceptPatterns }: Selector, name: string): boolean {
  const matches = (each: string): boolean => new RegExp(each, "u").test(name);
  return (pattern === undefined || matches(pattern)) && !exceptNames.includes(name) && !exceptPatterns.some(matches);
}
