// What of a value the contract declares, where that depends on which of several schemas apply to it.

import { isObject } from "./checks.js";
import type { Issues, Path } from "./issues.js";
import type { Keys } from "./keys.js";
import { Verdicts } from "./verdicts.js";

/** What is declared at one place of a value, and deeper. Every schema that applies there adds what it declares. */
export class Marks {
  /** What guards have said of the whole value, for those that ask each value once. */
  readonly verdicts: Verdicts;

  readonly #levels: number;
  readonly #names = new Set<string>();
  #isClosed = false;
  #isOpen = false;
  #markers: Set<unknown> | undefined;
  #inside: Map<string | number, Marks> | undefined;

  /** `levels`: how far down in recursive types marks may still go. What is deeper is refused wherever it arrives. */
  constructor(levels = 1_000, verdicts: Verdicts = new Verdicts()) {
    this.verdicts = verdicts;
    this.#levels = levels;
  }

  /** These properties; others are not, unless another schema says so. */
  declare(keys: Keys): void {
    this.#isClosed = true;
    for (const name of keys.names) this.#names.add(name);
  }

  /** This property too, which a pattern matches. */
  declareOne(name: string): void {
    this.#names.add(name);
  }

  /** All properties. */
  open(): void {
    this.#isOpen = true;
  }

  /**
   * Whether a schema, by the function that marks for it, has been here; from now on it has. At the end of all levels too,
   * where nothing is declared.
   */
  isMarkedBy(marker: unknown): boolean {
    if (this.#levels === 0) {
      this.#isClosed = true;
      return true;
    }
    this.#markers ??= new Set();
    const isKnown = this.#markers.has(marker);
    this.#markers.add(marker);
    return isKnown;
  }

  /** What is marked of a property or an item. */
  at(key: string | number): Marks {
    this.#inside ??= new Map();
    const marks = this.#inside.get(key) ?? new Marks(this.#levels - 1, this.verdicts);
    this.#inside.set(key, marks);
    return marks;
  }

  get inside(): Iterable<readonly [key: string | number, marks: Marks]> {
    return this.#inside ?? [];
  }

  /** Whether a property may be there. */
  knows(name: string): boolean {
    return name !== "__proto__" && (this.#isOpen || !this.#isClosed || this.#names.has(name));
  }
}

export function removeUnmarked(value: unknown, marks: Marks): void {
  if (isObject(value)) {
    for (const key of Object.keys(value)) if (!marks.knows(key)) Reflect.deleteProperty(value, key);
  }
  for (const [key, inside] of marks.inside) removeUnmarked(valueAt(value, key), inside);
}

export function hasUnmarked(value: unknown, marks: Marks): boolean {
  if (isObject(value) && unmarkedKeys(value, marks).length > 0) return true;
  for (const [key, inside] of marks.inside) if (hasUnmarked(valueAt(value, key), inside)) return true;
  return false;
}

/** What is marked, in a copy. */
export function pickMarked(value: unknown, marks: Marks): unknown {
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value];
    for (const [key, inside] of marks.inside) {
      if (typeof key === "number" && key < copy.length) copy[key] = pickMarked(copy[key], inside);
    }
    return copy;
  }
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).filter(([key]) => marks.knows(key)));
  for (const [key, inside] of marks.inside) {
    if (typeof key === "string" && Object.hasOwn(copy, key)) copy[key] = pickMarked(copy[key], inside);
  }
  return copy;
}

interface Marked {
  readonly value: unknown;
  readonly marks: Marks;
  readonly path: Path;
}

/** An issue for every property that nothing declares. */
export function addUnmarked({ value, marks, path }: Marked, issues: Issues): void {
  if (isObject(value)) {
    for (const key of unmarkedKeys(value, marks)) issues.addUnknown([...path, key], value[key]);
  }
  for (const [key, inside] of marks.inside) {
    addUnmarked({ value: valueAt(value, key), marks: inside, path: [...path, key] }, issues);
  }
}

function unmarkedKeys(value: Record<string, unknown>, marks: Marks): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined && !marks.knows(key));
}

function valueAt(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isObject(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined;
}
