/** Variants: what other dynamic anchors make of a schema. Most come out the same, and are taken back. */

import type { Schema } from "../model.js";
import { children } from "../shape.js";
import type { Draft } from "./draft.js";

export class Variants {
  readonly #originals = new Map<Schema, Schema>();
  /** Schemas in which a `$dynamicRef` goes where the dynamic scope says, however deep inside. */
  readonly #dynamic = new Set<Schema>();
  readonly #settled = new WeakSet<Schema>();

  add(variant: Schema, original: Schema): void {
    this.#originals.set(variant, original);
  }

  /** A type with a name is an original, whatever it was taken for. */
  remove(schema: Schema): void {
    this.#originals.delete(schema);
  }

  addDynamic(schema: Schema): void {
    this.#dynamic.add(schema);
  }

  /** Leads references to variants that came out the same back to the original. `drafts` and all they lead to are read. */
  settle(drafts: Iterable<Draft>): void {
    if (this.#originals.size === 0 && this.#dynamic.size === 0) return;
    const { inside, users } = this.#graphOf(drafts);
    const dynamic = [...users.keys()].filter((schema) => this.#dynamic.has(schema));
    for (const schema of dynamic) {
      for (const user of users.get(schema) ?? []) {
        if (this.#dynamic.has(user)) continue;
        this.#dynamic.add(user);
        dynamic.push(user);
      }
    }
    for (const schema of inside) {
      this.#settled.add(schema);
      const { reference } = schema;
      const original = reference && !this.#dynamic.has(reference.target) && this.#originals.get(reference.target);
      if (original) schema.reference = { ...reference, target: original };
    }
  }

  /** What is not settled yet, and which schemas lead to which. */
  #graphOf(drafts: Iterable<Draft>): { inside: Iterable<Draft>; users: ReadonlyMap<Schema, readonly Schema[]> } {
    const inside = new Set(drafts);
    const users = new Map<Schema, Schema[]>();
    for (const schema of inside) {
      for (const next of leadingFrom(schema)) {
        const before = users.get(next);
        if (before) before.push(schema);
        else users.set(next, [schema]);
        if (!this.#settled.has(next)) inside.add(next);
      }
    }
    return { inside, users };
  }
}

function leadingFrom(schema: Schema): readonly Schema[] {
  const inside = [...children(schema)].map((child) => child.schema);
  return [...inside, ...(schema.reference ? [schema.reference.target] : []), ...(schema.madeFrom ?? [])];
}
