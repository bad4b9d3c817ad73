/** What differs between two schemas that are no unions: types, limits, formats, and what they hold. */

import { isEqual } from "../schema/equal.js";
import type { Schema } from "../schema/model.js";
import { conjunctsOf, itemsOf, limitOf, limitsOf, speaksOf } from "./keywords.js";
import type { Both, Part } from "./model.js";
import { objectParts } from "./objects.js";
import { sameValues } from "./same.js";
import type { Alternative } from "./union.js";
import { at, type Here, part, stepped, type Walk } from "./walk.js";

export function* alternativeParts(pair: Both<Alternative>, here: Here, walk: Walk): Iterable<Part> {
  const schemas = { before: pair.before.schema, after: pair.after.schema };
  const { before, after } = schemas;
  if (conjunctsOf(before).length !== conjunctsOf(after).length) {
    yield part(here, schemas, { kind: "rewritten" });
    return;
  }
  const types = { before: pair.before.types, after: pair.after.types };
  if (!isEqual(sorted(types.before), sorted(types.after)))
    yield part(at(here, { before: before.type, after: after.type }), schemas, { kind: "type", ...types });
  yield* limitParts(pair, schemas, here);
  const formats = { before: before.format?.value, after: after.format?.value };
  if (speaksOf(pair.after, "string") && formats.before !== formats.after)
    yield part(at(here, { before: before.format, after: after.format }), schemas, { kind: "format", ...formats });
  if (speaksOf(pair.after, "array")) yield* itemParts(schemas, here, walk);
  if (speaksOf(pair.after, "object")) yield* objectParts(schemas, here, walk);
  yield* conjunctParts(schemas, here, walk);
  if (isRewritten(pair, walk)) yield part(here, schemas, { kind: "rewritten" });
}

function sorted(types: Alternative["types"]): readonly string[] | undefined {
  return types && [...types].sort();
}

function* limitParts(pair: Both<Alternative>, schemas: Both<Schema>, here: Here): Iterable<Part> {
  const { before, after } = schemas;
  for (const keyword of limitsOf(pair.after)) {
    if (limitOf(before, keyword) === limitOf(after, keyword)) continue;
    // Of a tuple, that is part of what was written anew.
    if (keyword === "minItems" && lengthOf(before) !== lengthOf(after)) continue;
    const keywords = { before: before[keyword], after: after[keyword] };
    yield part(at(here, keywords), schemas, { kind: "limit", keyword, ...keywords });
  }
}

function lengthOf({ prefixItems = [] }: Schema): number {
  return prefixItems.length;
}

function* itemParts(schemas: Both<Schema>, here: Here, walk: Walk): Iterable<Part> {
  const { before, after } = schemas;
  if (!sameLayout(schemas)) {
    yield part(here, schemas, { kind: "rewritten" });
    return;
  }
  for (const [index, old] of (before.prefixItems ?? []).entries()) {
    const now = after.prefixItems?.[index];
    if (now) yield* walk.into({ before: old, after: now }, stepped(here, index, { before: old, after: now }));
  }
  const items = { before: itemsOf(before), after: itemsOf(after) };
  if (items.before && items.after)
    yield* walk.into({ before: items.before, after: items.after }, stepped(here, "[]", items));
}

/** Whether as many items are named one by one, and others may follow in both or in neither. */
function sameLayout({ before, after }: Both<Schema>): boolean {
  const old = itemsOf(before);
  const now = itemsOf(after);
  return (
    lengthOf(before) === lengthOf(after) && (old === undefined) === (now === undefined) && old?.never === now?.never
  );
}

/** What else has to hold of the same value: as many as before, some of which differ. */
function* conjunctParts(schemas: Both<Schema>, here: Here, walk: Walk): Iterable<Part> {
  const before = [...conjunctsOf(schemas.before)];
  const after = [...conjunctsOf(schemas.after)];
  for (const isMatch of [
    (old: Schema, now: Schema): boolean => walk.same.same(old, now),
    (old: Schema, now: Schema): boolean => old.typeName !== undefined && old.typeName === now.typeName,
    (): boolean => true,
  ]) {
    for (const old of [...before]) {
      const now = after.find((each) => isMatch(old, each));
      if (!now) continue;
      before.splice(before.indexOf(old), 1);
      after.splice(after.indexOf(now), 1);
      yield* walk.into({ before: old, after: now }, here);
    }
  }
}

/** Whether something differs that is told only as a whole. */
function isRewritten(pair: Both<Alternative>, { same }: Walk): boolean {
  const before = pair.before.schema;
  const after = pair.after.schema;
  return (
    !sameValues(pair.before, pair.after) ||
    !same.sameChoices(before, after) ||
    !same.sameWhole(before, after, "any") ||
    (speaksOf(pair.after, "array") && !same.sameWhole(before, after, "array")) ||
    (speaksOf(pair.after, "object") && !same.sameWhole(before, after, "object")) ||
    (speaksOf(pair.after, "object") && !same.sameDependents(before, after))
  );
}
