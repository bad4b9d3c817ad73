/** Objects that were seen in one place: by the keys that they have, as long as these are few. */

import type { Json } from "../../../schema/model.js";
import { Values } from "./values.js";

/** More different sets of keys are not told apart. */
const MOST_LAYOUTS = 32;
/** Objects with more keys are maps. */
const MOST_KEYS = 200;

/** Keys whose values tell kinds of objects from one another. */
const TAGS: readonly string[] = ["type", "kind", "action", "op", "event", "variant", "status", "ok", "success"];
const LONGEST_TAG = 32;

interface Fields {
  readonly [key: string]: Json;
}

/** What was seen under one key. */
export class Key {
  readonly values = new Values();
  /** Of its places among the object's keys: divided by how often it was seen, where people write it. */
  positions = 0;

  get count(): number {
    return this.values.count;
  }

  absorb(other: Key): void {
    this.values.absorb(other.values);
    this.positions += other.positions;
  }
}

/** Objects that are told apart from others, or all. */
export class Layout {
  count = 0;
  readonly keys = new Map<string, Key>();

  add(object: Fields, depth: number): void {
    this.count += 1;
    for (const [position, [name, value]] of Object.entries(object).entries()) {
      // It never reaches a handler.
      if (name === "__proto__") continue;
      const key = this.#key(name);
      key.positions += position;
      key.values.add(value, depth);
    }
  }

  absorb(other: Layout): void {
    this.count += other.count;
    for (const [name, key] of other.keys) this.#key(name).absorb(key);
  }

  #key(name: string): Key {
    const known = this.keys.get(name) ?? new Key();
    this.keys.set(name, known);
    return known;
  }
}

/** What is the same however the objects came is kept alone, so that their order changes nothing. */
export type Told =
  | { readonly kind: "layouts"; readonly layouts: Map<string, Layout> }
  | { readonly kind: "merged"; readonly layout: Layout }
  | { readonly kind: "map"; readonly values: Values };

export class Objects {
  count = 0;
  told: Told = { kind: "layouts", layouts: new Map() };

  add(object: Fields, depth: number): void {
    this.count += 1;
    if (Object.keys(object).length > MOST_KEYS) this.#toMap();
    switch (this.told.kind) {
      case "layouts": {
        const signature = signatureOf(object);
        const layout = this.told.layouts.get(signature) ?? new Layout();
        layout.add(object, depth);
        this.told.layouts.set(signature, layout);
        break;
      }
      case "merged":
        this.told.layout.add(object, depth);
        break;
      case "map":
        for (const value of Object.values(object)) this.told.values.add(value, depth);
        break;
      default:
        this.told satisfies never;
    }
    this.#bound();
  }

  absorb(other: Objects): void {
    this.count += other.count;
    if (other.told.kind === "map") this.#toMap();
    if (other.told.kind === "merged" && this.told.kind === "layouts") this.#merge();
    const parts = other.#parts();
    for (const [signature, layout] of parts) this.#take(signature, layout);
    if (other.told.kind === "map" && this.told.kind === "map") this.told.values.absorb(other.told.values);
    this.#bound();
  }

  #parts(): readonly (readonly [string, Layout])[] {
    if (this.told.kind === "layouts") return [...this.told.layouts];
    return this.told.kind === "merged" ? [["", this.told.layout]] : [];
  }

  #take(signature: string, layout: Layout): void {
    switch (this.told.kind) {
      case "layouts": {
        const known = this.told.layouts.get(signature) ?? new Layout();
        known.absorb(layout);
        this.told.layouts.set(signature, known);
        return;
      }
      case "merged":
        this.told.layout.absorb(layout);
        return;
      case "map":
        for (const { values } of layout.keys.values()) this.told.values.absorb(values);
        return;
      default:
        this.told satisfies never;
    }
  }

  #bound(): void {
    if (this.told.kind === "layouts" && this.told.layouts.size > MOST_LAYOUTS) this.#merge();
    if (this.told.kind === "merged" && this.told.layout.keys.size > MOST_KEYS) this.#toMap();
  }

  #merge(): void {
    const layout = new Layout();
    for (const [, part] of this.#parts()) layout.absorb(part);
    this.told = { kind: "merged", layout };
  }

  #toMap(): void {
    if (this.told.kind === "map") return;
    const values = new Values();
    for (const [, layout] of this.#parts()) for (const key of layout.keys.values()) values.absorb(key.values);
    this.told = { kind: "map", values };
  }
}

/** The keys, and what those say that tell kinds of objects apart. */
function signatureOf(object: Fields): string {
  const keys = Object.keys(object).sort();
  const tags = TAGS.flatMap((tag) => {
    const value = Object.hasOwn(object, tag) ? object[tag] : undefined;
    return typeof value === "boolean" || (typeof value === "string" && value.length <= LONGEST_TAG) ? [tag, value] : [];
  });
  return `${keys.join("\n")}\n\n${tags.join("\n")}`;
}
