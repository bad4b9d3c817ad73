/** Whether schemas say the same: structurally, in normal form, without regard to order, names of types and annotations. */

import { isEqual } from "../schema/equal.js";
import type { Json, Schema } from "../schema/model.js";
import { resolved } from "../schema/shape.js";
import {
  conjunctsOf,
  itemsOf,
  limitOf,
  limitsOf,
  membersOf,
  opennessOf,
  speaksOf,
  valuesOf,
  WHOLE,
} from "./keywords.js";
import { type Alternative, isAlone, isNull, type Union, unionOf } from "./union.js";

type Pairing = readonly [Schema, Schema];

/**
 * Remembers what it found, for catalogs use their types over and over. Schemas lead back to themselves: a pair is taken to
 * be the same while it is looked at, and all that was concluded from it is forgotten where it turns out not to be.
 */
export class Sameness {
  readonly #unions = new Map<Schema, Union>();
  readonly #same = new Map<Schema, Set<Schema>>();
  readonly #different = new Map<Schema, Set<Schema>>();
  /** What was taken to be the same, in this order. */
  readonly #assumed: Pairing[] = [];

  same(a: Schema | undefined, b: Schema | undefined): boolean {
    if (a === b) return true;
    if (a === undefined || b === undefined) return false;
    if (this.#same.get(a)?.has(b)) return true;
    if (this.#different.get(a)?.has(b)) return false;
    const assumed = this.#assumed.length;
    this.#assumed.push([a, b]);
    noted(this.#same, a).add(b);
    const same = this.#look(a, b);
    // Nothing is open any more: what was concluded holds for good.
    if (same && assumed === 0) this.#assumed.length = 0;
    if (same) return true;
    for (const [left, right] of this.#assumed.splice(assumed)) this.#same.get(left)?.delete(right);
    noted(this.#different, a).add(b);
    return false;
  }

  union(schema: Schema): Union {
    const known = this.#unions.get(schema);
    if (known) return known;
    const union = unionOf(schema);
    this.#unions.set(schema, union);
    return union;
  }

  #look(a: Schema, b: Schema): boolean {
    const left = this.union(a);
    const right = this.union(b);
    return (
      isEqual(defaultOf(a), defaultOf(b)) &&
      (left.exclusive === right.exclusive || (isAlone(left) && isAlone(right))) &&
      sameMembers(left.literals, right.literals, isEqual) &&
      sameMembers(left.alternatives, right.alternatives, (one, other) => this.sameAlternative(one, other))
    );
  }

  sameAlternative(a: Alternative, b: Alternative): boolean {
    return (
      sameMembers(a.types ?? [], b.types ?? [], (one, other) => one === other) &&
      sameValues(a, b) &&
      limitsOf(a).every((keyword) => limitOf(a.schema, keyword) === limitOf(b.schema, keyword)) &&
      (!speaksOf(a, "string") || a.schema.format?.value === b.schema.format?.value) &&
      (!speaksOf(a, "array") || this.#sameItems(a.schema, b.schema)) &&
      (!speaksOf(a, "object") || this.#sameProperties(a.schema, b.schema)) &&
      this.#sameInPlace(a.schema, b.schema)
    );
  }

  #sameItems(a: Schema, b: Schema): boolean {
    const left = a.prefixItems ?? [];
    const right = b.prefixItems ?? [];
    return (
      left.length === right.length &&
      left.every((item, index) => this.same(item, right[index])) &&
      this.same(itemsOf(a), itemsOf(b)) &&
      this.sameWhole(a, b, "array")
    );
  }

  #sameProperties(a: Schema, b: Schema): boolean {
    const left = membersOf(a);
    const right = membersOf(b);
    const sameMember = (name: string): boolean => {
      const one = left.get(name);
      const other = right.get(name);
      return one?.required === other?.required && this.same(one?.schema, other?.schema);
    };
    return (
      left.size === right.size &&
      [...left.keys()].every(sameMember) &&
      opennessOf(a) === opennessOf(b) &&
      this.same(a.additionalProperties, b.additionalProperties) &&
      sameMembers(
        a.patternProperties ?? [],
        b.patternProperties ?? [],
        (one, other) => one.pattern.value === other.pattern.value && this.same(one.schema, other.schema),
      ) &&
      this.sameDependents(a, b) &&
      this.sameWhole(a, b, "object")
    );
  }

  sameDependents(a: Schema, b: Schema): boolean {
    const names = ({ dependentRequired = [] }: Schema): readonly unknown[] =>
      dependentRequired.map(({ name, required }) => [name, required.map(({ value }) => value).sort()]);
    return (
      sameMembers(names(a), names(b), isEqual) &&
      sameMembers(
        a.dependentSchemas ?? [],
        b.dependentSchemas ?? [],
        (one, other) => one.name === other.name && this.same(one.schema, other.schema),
      )
    );
  }

  sameWhole(a: Schema, b: Schema, type: keyof typeof WHOLE): boolean {
    return WHOLE[type].every((keyword) => this.same(a[keyword], b[keyword]));
  }

  /** `anyOf` and `oneOf` beside other keywords. */
  sameChoices(a: Schema, b: Schema): boolean {
    return this.#sameEach(a.anyOf, b.anyOf) && this.#sameEach(a.oneOf, b.oneOf);
  }

  #sameInPlace(a: Schema, b: Schema): boolean {
    return this.#sameEach(conjunctsOf(a), conjunctsOf(b)) && this.sameChoices(a, b) && this.sameWhole(a, b, "any");
  }

  #sameEach(left: readonly Schema[] = [], right: readonly Schema[] = []): boolean {
    return sameMembers(left, right, (one, other) => this.same(one, other));
  }
}

/** Where a schema only leads to another, the nearest default on the way. */
export function defaultOf(schema: Schema): Json | undefined {
  if (schema.annotations.default) return schema.annotations.default.value;
  const inherited = schema.reference && defaultOf(schema.reference.target);
  return inherited !== undefined && resolved(schema) !== schema ? inherited : undefined;
}

/** Whether each member of one list has one of its own in the other. */
function sameMembers<T>(left: readonly T[], right: readonly T[], same: (one: T, other: T) => boolean): boolean {
  if (left.length !== right.length) return false;
  const rest = [...right];
  return left.every((one) => {
    const index = rest.findIndex((other) => same(one, other));
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
}

/** What `enum` and `const` leave beside other keywords. */
export function sameValues(a: Alternative, b: Alternative): boolean {
  if (isNull(a)) return isNull(b);
  const left = valuesOf(a.schema);
  const right = valuesOf(b.schema);
  if (left === undefined || right === undefined) return left === right;
  return sameMembers(left, right, isEqual);
}

function noted(pairs: Map<Schema, Set<Schema>>, schema: Schema): Set<Schema> {
  const known = pairs.get(schema);
  if (known) return known;
  const fresh = new Set<Schema>();
  pairs.set(schema, fresh);
  return fresh;
}
