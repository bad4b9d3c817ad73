/** Dynamic scopes, as far as they matter: what a `$dynamicRef` means depends on the way that leads to it, and on no more. */

import type { Report } from "../../diagnostics/diagnostic.js";
import { tooManyDynamicScopes } from "../problems.js";
import type { Resource } from "./resource.js";

/** Where a schema is read from. Scopes that say the same are the same object. */
export interface Scope {
  /** The resource that the schema stands in. */
  readonly resource: Resource;
  readonly outermost: Outermost;
}

/** For each dynamic anchor on the way, the outermost resource that has it. */
type Outermost = ReadonlyMap<string, Resource>;

const NOTHING_YET: Outermost = new Map();

/** How many combinations of resources with dynamic anchors may be on a way. Each is read on its own. */
const MAX_COMBINATIONS = 2_000;

export class Scopes {
  readonly #report: Report;
  readonly #numbers = new Map<Resource, number>();
  readonly #outermost = new Map<string, Outermost>();
  readonly #scopes = new Map<Outermost, Map<Resource, Scope>>();
  /** By what was outermost before: a resource is entered again and again, and may have thousands of anchors. */
  readonly #entered = new Map<Outermost, Map<Resource, Scope>>();
  #combinations = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  /** The scope in `resource` on a way that comes from `from`, or starts here. */
  enter(resource: Resource, from: Scope | undefined): Scope {
    if (from?.resource === resource) return from;
    const before = from?.outermost ?? NOTHING_YET;
    const entered = this.#entered.get(before) ?? new Map<Resource, Scope>();
    this.#entered.set(before, entered);
    const known = entered.get(resource);
    if (known && hasAnchorsOf(resource, known.outermost)) return known;
    const scope = this.#scopeOf(resource, this.#outermostWith(resource, before));
    entered.set(resource, scope);
    return scope;
  }

  #scopeOf(resource: Resource, outermost: Outermost): Scope {
    const scopes = this.#scopes.get(outermost) ?? new Map<Resource, Scope>();
    this.#scopes.set(outermost, scopes);
    const scope = scopes.get(resource) ?? { resource, outermost };
    scopes.set(resource, scope);
    return scope;
  }

  #outermostWith(resource: Resource, before: Outermost): Outermost {
    const all = new Map(before);
    for (const name of resource.dynamicAnchors.keys()) if (!all.has(name)) all.set(name, resource);
    const key = JSON.stringify([...all].map(([name, each]) => [name, this.#numberOf(each)]).sort());
    const known = this.#outermost.get(key);
    if (known) return known;
    if (new Set(all.values()).size > 1) {
      this.#combinations += 1;
      if (this.#combinations > MAX_COMBINATIONS) return this.#tooMany(resource, before);
    }
    this.#outermost.set(key, all);
    return all;
  }

  #tooMany(resource: Resource, before: Outermost): Outermost {
    const at = resource.id ?? resource.root?.at;
    if (at && this.#combinations === MAX_COMBINATIONS + 1)
      this.#report(tooManyDynamicScopes.found({ at, facts: { limit: MAX_COMBINATIONS } }));
    return before;
  }

  #numberOf(resource: Resource): number {
    const number = this.#numbers.get(resource) ?? this.#numbers.size;
    this.#numbers.set(resource, number);
    return number;
  }
}

/** Anchors of a resource are still found while it is read. */
function hasAnchorsOf(resource: Resource, outermost: Outermost): boolean {
  for (const name of resource.dynamicAnchors.keys()) if (!outermost.has(name)) return false;
  return true;
}
