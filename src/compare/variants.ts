/** Finds for each alternative of a union what became of it in another version. */

import type { Json } from "../schema/model.js";
import { membersOf } from "./keywords.js";
import type { Both } from "./model.js";
import type { Sameness } from "./same.js";
import type { Alternative, Union } from "./union.js";

export interface MatchedVariants {
  readonly pairs: readonly Both<Alternative>[];
  readonly added: readonly Alternative[];
  readonly removed: readonly Alternative[];
}

type IsMatch = (before: Alternative, after: Alternative) => boolean;

/** By what tells them apart on the wire; else by their types' names, by content, and where only one of a type is left. */
export function matchVariants(unions: Both<Union>, same: Sameness): MatchedVariants {
  const left = { before: [...unions.before.alternatives], after: [...unions.after.alternatives] };
  const pairs: Both<Alternative>[] = [];
  const take = (isMatch: IsMatch): void => {
    for (const before of [...left.before]) {
      const after = left.after.find((each) => isMatch(before, each));
      if (!after) continue;
      left.before.splice(left.before.indexOf(before), 1);
      left.after.splice(left.after.indexOf(after), 1);
      pairs.push({ before, after });
    }
  };
  const tags = discriminatorOf(unions, same);
  if (tags) take((before, after) => tags.has(before) && tags.get(before) === tags.get(after));
  // What has a discriminator is told by it alone.
  const isOpen: IsMatch = (before, after) => !(tags?.has(before) && tags.has(after));
  take((before, after) => isOpen(before, after) && hasSameName(before, after));
  take((before, after) => isOpen(before, after) && same.sameAlternative(before, after));
  const isOnlyOne = (of: Alternative, all: readonly Alternative[]): boolean =>
    all.filter((each) => isSameType(each, of)).length === 1;
  take(
    (before, after) =>
      isOpen(before, after) &&
      isSameType(before, after) &&
      isOnlyOne(before, left.before) &&
      isOnlyOne(after, left.after),
  );
  return { pairs, added: left.after, removed: left.before };
}

/** What tells a variant from others of its type; undefined where there are none. */
export function variantName(variant: Alternative, union: Union, same: Sameness): string | undefined {
  const alike = union.alternatives.filter((each) => isSameType(each, variant));
  if (alike.length < 2) return undefined;
  const tag = discriminatorOf({ before: union, after: union }, same)?.get(variant);
  if (tag !== undefined) return String(tag);
  return variant.schema.typeName ?? `|${union.alternatives.indexOf(variant)}`;
}

/** The constant that a required property has in every object of both unions, a different one in each of a union. */
function discriminatorOf(unions: Both<Union>, same: Sameness): ReadonlyMap<Alternative, Json> | undefined {
  const before = unions.before.alternatives.filter(isObject);
  const after = unions.after.alternatives.filter(isObject);
  if (before.length < 2 && after.length < 2) return undefined;
  const [first] = [...before, ...after];
  for (const name of first ? membersOf(first.schema).keys() : []) {
    const tagged = (all: readonly Alternative[]): ReadonlyMap<Alternative, Json> =>
      new Map(
        all.flatMap((each) => {
          const tag = constantOf(each, name, same);
          return tag === undefined ? [] : [[each, tag] as const];
        }),
      );
    const tags = [tagged(before), tagged(after)] as const;
    const isComplete = tags[0].size === before.length && tags[1].size === after.length;
    const isClear = tags.every((each) => new Set(each.values()).size === each.size);
    if (isComplete && isClear) return new Map([...tags[0], ...tags[1]]);
  }
  return undefined;
}

function constantOf({ schema }: Alternative, name: string, same: Sameness): Json | undefined {
  const member = membersOf(schema).get(name);
  if (!member?.required || !member.schema) return undefined;
  const { literals, alternatives } = same.union(member.schema);
  const [only, ...more] = literals;
  return more.length === 0 && alternatives.length === 0 ? only : undefined;
}

function isObject({ types }: Alternative): boolean {
  return types?.length === 1 && types[0] === "object";
}

function hasSameName({ schema: before }: Alternative, { schema: after }: Alternative): boolean {
  return before.typeName !== undefined && before.typeName === after.typeName;
}

/** The same JSON type, where integers are numbers. */
function isSameType(one: Alternative, other: Alternative): boolean {
  return typeKey(one) === typeKey(other);
}

function typeKey({ types }: Alternative): string {
  return types ? types.map((type) => (type === "integer" ? "number" : type)).join() : "any";
}
