/** Claims: what a schema, and all that says more of the same value, says about its size, type by type. */

import type { JsonType } from "../model.js";
import { type Bound, greatest, largest, least, nothing, open, repeated, type Size, total } from "./bound.js";
import { NUMBER, PLACEHOLDER } from "./text.js";

export type Kind = Exclude<JsonType, "integer">;

export interface Claim {
  /** Undefined where nothing is said of it. */
  readonly kinds: ReadonlySet<Kind> | undefined;
  readonly string: Bound;
  /** The bytes of one attachment. */
  readonly binary: Bound;
  readonly array: ArrayClaim;
  readonly object: ObjectClaim;
}

export interface ArrayClaim {
  /** The items at the start that are declared one by one, and how many these are. */
  readonly first: Size;
  readonly covered: number;
  /** What is said of any other item, and whether that is always said. */
  readonly others: Size;
  readonly isComplete: boolean;
  readonly most: number;
}

export interface ObjectClaim {
  /** The properties that are declared by name, with their keys. */
  readonly members: Size;
  /** Any other property, with its key. */
  readonly others: Size;
  /** Whether there are only those. */
  readonly isClosed: boolean;
  readonly most: number;
}

/** What an empty schema says. */
export const anything: Claim = {
  kinds: undefined,
  string: open("maxLength"),
  binary: open("maxBytes"),
  array: { first: nothing, covered: 0, others: nothing, isComplete: false, most: Number.POSITIVE_INFINITY },
  object: { members: nothing, others: nothing, isClosed: false, most: Number.POSITIVE_INFINITY },
};

/**
 * Both hold. What one of them declares of an object is there beside what the other does, so that these are summed, and
 * what is declared twice is counted twice: rather too much than too little.
 */
export function both(one: Claim, other: Claim): Claim {
  return {
    kinds: one.kinds && other.kinds ? intersection(one.kinds, other.kinds) : (one.kinds ?? other.kinds),
    string: least(one.string, other.string),
    binary: least(one.binary, other.binary),
    array: {
      first: total([one.array.first, other.array.first]),
      covered: Math.max(one.array.covered, other.array.covered),
      others: total([one.array.others, other.array.others]),
      isComplete: one.array.isComplete || other.array.isComplete,
      most: Math.min(one.array.most, other.array.most),
    },
    object: {
      members: total([one.object.members, other.object.members]),
      others: total([one.object.others, other.object.others]),
      isClosed: one.object.isClosed || other.object.isClosed,
      most: Math.min(one.object.most, other.object.most),
    },
  };
}

/** At least one holds. `join` is `largest` where it is one only, and `total` where several may declare their parts. */
export function either(claims: readonly Claim[], join: (sizes: readonly Size[]) => Size): Claim {
  const of = (kind: Kind): readonly Claim[] => claims.filter(({ kinds }) => kinds?.has(kind) ?? true);
  const arrays = of("array").map(({ array }) => array);
  const objects = of("object").map(({ object }) => object);
  return {
    kinds: union(claims),
    string: of("string").reduce((most, { string }) => greatest(most, string), nothing.text),
    binary: of("binary").reduce((most, { binary }) => greatest(most, binary), nothing.text),
    array: {
      first: join(arrays.map(({ first }) => first)),
      covered: Math.min(...arrays.map(({ covered }) => covered)),
      others: join(arrays.map(({ others }) => others)),
      isComplete: arrays.every(({ isComplete }) => isComplete),
      most: Math.max(0, ...arrays.map(({ most }) => most)),
    },
    object: {
      members: join(objects.map(({ members }) => members)),
      others: join(objects.map(({ others }) => others)),
      isClosed: objects.every(({ isClosed }) => isClosed),
      most: Math.max(0, ...objects.map(({ most }) => most)),
    },
  };
}

/** The same, of texts alone. */
export function textOnly(claim: Claim): Claim {
  return both(claim, { ...anything, kinds: new Set(["string"]) });
}

/** The size of the largest value of which this is said. */
export function sizeOfClaim({ kinds, ...claim }: Claim): Size {
  // Who declares nothing is not taken to send attachments.
  const accepted = [...(kinds ?? JSON_KINDS)];
  const size = largest(accepted.map((kind) => sizeOfKind(kind, claim)));
  return !kinds && claim.string.gap ? { ...size, text: open("type") } : size;
}

const JSON_KINDS: readonly Kind[] = ["null", "boolean", "number", "string", "array", "object"];

function sizeOfKind(kind: Kind, { string, binary, array, object }: Omit<Claim, "kinds">): Size {
  switch (kind) {
    case "null":
      return { ...nothing, text: { most: 4 } };
    case "boolean":
      return { ...nothing, text: { most: 5 } };
    case "number":
      return { ...nothing, text: { most: NUMBER } };
    case "string":
      return { ...nothing, text: string };
    case "binary":
      return { text: { most: PLACEHOLDER }, attachments: 1, attached: binary };
    case "array":
      return total([BRACKETS, sizeOfItems(array)]);
    case "object":
      return total([BRACKETS, sizeOfProperties(object)]);
    default:
      return kind satisfies never;
  }
}

const BRACKETS: Size = { ...nothing, text: { most: 2 } };

function sizeOfItems({ first, covered, others, isComplete, most }: ArrayClaim): Size {
  const declared = total([first, repeated(others, most, "maxItems")]);
  return isComplete || most <= covered ? declared : { ...declared, text: open("items") };
}

function sizeOfProperties({ members, others, isClosed, most }: ObjectClaim): Size {
  const declared = total([members, repeated(others, most, "maxProperties")]);
  return isClosed || most === 0 ? declared : { ...declared, text: open("additionalProperties") };
}

function intersection(one: ReadonlySet<Kind>, other: ReadonlySet<Kind>): ReadonlySet<Kind> {
  return new Set([...one].filter((kind) => other.has(kind)));
}

function union(claims: readonly Claim[]): ReadonlySet<Kind> | undefined {
  const kinds = claims.map((claim) => claim.kinds).filter((each) => each !== undefined);
  return kinds.length === claims.length ? new Set(kinds.flatMap((each) => [...each])) : undefined;
}
