/** An object that fulfils facts. */

import type { Fact, Literal } from "../formula.js";
import { type Found, firstOf, found, NONE } from "../result.js";
import type { Ask } from "../solver.js";
import { accepts } from "../state.js";
import { oneOfValues } from "../synthetic.js";
import { type NameClass, nameClasses } from "./names.js";
import { type Demand, Properties, selects } from "./properties.js";

/** The properties that are there, and all that is asked of each. */
type Entries = ReadonlyMap<string, readonly Literal[]>;

/** The demands are met one after the other, by a property that is there, one that is spoken of, or a new one. */
export function objectOf(facts: readonly Fact[], ask: Ask): Found {
  return new ObjectSearch(new Properties(facts), ask).run();
}

class ObjectSearch {
  readonly #properties: Properties;
  readonly #ask: Ask;

  constructor(properties: Properties, ask: Ask) {
    this.#properties = properties;
    this.#ask = ask;
  }

  run(): Found {
    const { size, present } = this.#properties;
    if (size.least > size.most || present.size > size.most) return NONE;
    const entries = new Map<string, readonly Literal[]>();
    let open: Found | undefined;
    for (const name of present) {
      const literals = this.#properties.valueAt(name);
      const value = this.#properties.mayBeThere(name) ? this.#ask.value(literals) : NONE;
      if (value.kind === "none") return NONE;
      if (value.kind === "unknown") open = value;
      entries.set(name, literals);
    }
    return open ?? this.#meet(this.#properties.demands, entries);
  }

  #meet(demands: readonly Demand[], entries: Entries): Found {
    const [demand, ...rest] = demands;
    if (entries.size > this.#properties.size.most) return NONE;
    if (!demand) return this.#fill(entries);
    this.#ask.budget.spend();
    return firstOf(this.#waysToMeet(demand, rest, entries));
  }

  *#waysToMeet(demand: Demand, rest: readonly Demand[], entries: Entries): Generator<Found> {
    const names = new Set([...entries.keys(), ...this.#properties.names]);
    for (const name of names) {
      if (!this.#properties.mayBeThere(name)) continue;
      if (!selects(demand.selector, name) || !accepts(demand.name, name)) continue;
      const literals = [...(entries.get(name) ?? this.#properties.valueAt(name)), ...demand.value];
      yield this.#entered(name, literals, (added) => this.#meet(rest, new Map([...entries, ...added])));
    }
    for (const { name, value } of nameClasses(this.#properties, demand, this.#ask)) {
      const fresh = this.#freshName(name, names);
      if (fresh.kind !== "value") yield fresh;
      else
        yield this.#entered(String(fresh.value), value, (added) => this.#meet(rest, new Map([...entries, ...added])));
    }
  }

  #entered(name: string, literals: readonly Literal[], then: (added: Entries) => Found): Found {
    const value = this.#ask.value(literals);
    return value.kind === "value" ? then(new Map([[name, literals]])) : value;
  }

  #freshName(literals: readonly Literal[], taken: Iterable<string>): Found {
    return this.#ask.text([...literals, { schema: oneOfValues([...taken]), holds: false }]);
  }

  /** Adds properties until there are enough. They do not depend on each other, so that any of them will do. */
  #fill(entries: Entries): Found {
    const { least } = this.#properties.size;
    const full = new Map(entries);
    let open: Found | undefined;
    const add = (name: string, literals: readonly Literal[]): void => {
      const value = this.#ask.value(literals);
      if (value.kind === "value") full.set(name, literals);
      if (value.kind === "unknown") open = value;
    };
    for (const name of this.#properties.names)
      if (full.size < least && !full.has(name) && this.#properties.mayBeThere(name))
        add(name, this.#properties.valueAt(name));
    if (full.size < least)
      for (const each of nameClasses(this.#properties, undefined, this.#ask)) open = this.#fillWith(each, full) ?? open;
    if (full.size < least) return open ?? NONE;
    return this.#made(full);
  }

  /** Why there may be more names of the class, where that is not certain. */
  #fillWith({ name, value }: NameClass, full: Map<string, readonly Literal[]>): Found | undefined {
    const inside = this.#ask.value(value);
    if (inside.kind !== "value") return inside.kind === "unknown" ? inside : undefined;
    const taken = new Set([...full.keys(), ...this.#properties.names]);
    while (full.size < this.#properties.size.least) {
      this.#ask.budget.spend();
      const fresh = this.#freshName(name, taken);
      if (fresh.kind !== "value") return fresh.kind === "unknown" ? fresh : undefined;
      taken.add(String(fresh.value));
      full.set(String(fresh.value), value);
    }
    return undefined;
  }

  #made(entries: Entries): Found {
    const made: [string, unknown][] = [];
    for (const [name, literals] of entries) {
      const value = this.#ask.value(literals);
      if (value.kind !== "value") return value;
      made.push([name, value.value]);
    }
    return found(Object.fromEntries(made));
  }
}
