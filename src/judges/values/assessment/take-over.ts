/** One difference taken over from the other version, and nothing else of it. */

import type { Both, Difference, Part } from "../../../compare/model.js";
import { plain } from "../../../compare/union.js";
import type { Keyword, Schema } from "../../../schema/model.js";
import { putInPlace } from "./put-in-place.js";

/** A version: the older one or the newer one. */
export type Side = keyof Both<unknown>;

export function otherSide(side: Side): Side {
  return side === "before" ? "after" : "before";
}

/**
 * The value's schema of version `side`, where only this part is as in the other version.
 *
 * @returns nothing where the part cannot be told apart in it.
 */
export function takeOver(root: Schema, part: Part, side: Side): Schema | undefined {
  const own = part.schemas[side];
  return putInPlace(root, own, mixedOnce(own, part, otherSide(side)));
}

/** Many values hold the same type: what differs in it is taken over once, so that it is looked at once. */
const taken = new WeakMap<Schema, WeakMap<Schema, Map<string, Schema>>>();

function mixedOnce(own: Schema, part: Part, from: Side): Schema {
  const other = part.schemas[from];
  const ofOwn = taken.get(own) ?? new WeakMap<Schema, Map<string, Schema>>();
  taken.set(own, ofOwn);
  const ofBoth = ofOwn.get(other) ?? new Map<string, Schema>();
  ofOwn.set(other, ofBoth);
  const key = keyOf(part.difference);
  const made = ofBoth.get(key) ?? mixed(own, part, from);
  ofBoth.set(key, made);
  return made;
}

/** Different for each difference between the same two schemas. */
function keyOf(difference: Difference): string {
  if ("name" in difference) return `${difference.kind} ${difference.name}`;
  return "keyword" in difference ? `${difference.kind} ${difference.keyword}` : difference.kind;
}

type Keywords = readonly (keyof Schema)[];

const LITERALS: Keywords = ["type", "enum", "const"];
const OPENNESS: Keywords = ["additionalProperties", "unevaluatedProperties", "patternProperties"];

/** `own`, with what differs as on side `from`. */
function mixed(own: Schema, { schemas, difference }: Part, from: Side): Schema {
  const other = schemas[from];
  switch (difference.kind) {
    case "property-added":
    case "property-removed":
      return withPresence(withProperty(own, other, difference.name), other, difference.name);
    case "property-presence":
      return withPresence(own, other, difference.name);
    case "values":
    case "type":
      return combines(own) || combines(other) ? other : withKeywords(own, other, LITERALS);
    case "variants":
      return withVariants(own, other, variantsOn(difference, from));
    case "limit":
      return withKeywords(own, other, [difference.keyword]);
    case "format":
      return withKeywords(own, other, ["format"]);
    case "openness":
      return withKeywords(own, other, OPENNESS);
    case "default":
      return own;
    case "rewritten":
      return other;
    default:
      return difference satisfies never;
  }
}

/** Whether other schemas have a say, too, in which types and literals a schema accepts. */
function combines({ reference, allOf, anyOf, oneOf }: Schema): boolean {
  return (reference ?? allOf ?? anyOf ?? oneOf) !== undefined;
}

function withKeywords(own: Schema, other: Schema, keywords: Keywords): Schema {
  const taken = new Set<string>(keywords);
  const kept = Object.entries(own).filter(([keyword]) => !taken.has(keyword));
  const given = Object.entries(other).filter(([keyword]) => taken.has(keyword));
  // Keyword by keyword the value that one of two schemas has for it.
  return Object.fromEntries([...kept, ...given]) as unknown as Schema;
}

function withProperty(own: Schema, other: Schema, name: string): Schema {
  const kept = (own.properties ?? []).filter((property) => property.name !== name);
  const given = (other.properties ?? []).filter((property) => property.name === name);
  return { ...own, properties: [...kept, ...given] };
}

function withPresence(own: Schema, other: Schema, name: string): Schema {
  const at = own.required?.at ?? other.required?.at ?? own.at;
  const kept = named(own).filter(({ value }) => value !== name);
  const given = named(other).filter(({ value }) => value === name);
  return { ...own, required: { value: [...kept, ...given], at } };
}

function named({ required }: Schema): readonly Keyword<string>[] {
  return required?.value ?? [];
}

type Variants = Extract<Difference, { kind: "variants" }>;

/** What a list of variants lacks of the one on this side, and what it has too much. */
function variantsOn({ added, removed }: Variants, side: Side): { more: readonly Schema[]; less: readonly Schema[] } {
  return side === "after" ? { more: added, less: removed } : { more: removed, less: added };
}

function withVariants(own: Schema, other: Schema, { more, less }: ReturnType<typeof variantsOn>): Schema {
  const keyword = own.oneOf ? "oneOf" : "anyOf";
  const listed = own[keyword] ?? [];
  const kept = listed.filter((each) => !less.includes(plain(each)));
  // Where one of the two is no union, or a union in a union, they are not told apart so simply.
  if (!other[keyword] || kept.length + less.length !== listed.length) return other;
  return { ...own, [keyword]: [...kept, ...more] };
}
