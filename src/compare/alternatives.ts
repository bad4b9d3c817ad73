/** What differs between two schemas that are no unions: types, limits, formats, and what they hold. */

import { isEqual } from "../schema/equal.js";
import type { Schema } from "../schema/model.js";
import { at, type Finding, found, type Here, inside, stepped } from "./findings.js";
import { conjunctsOf, itemsOf, limitOf, limitsOf, speaksOf } from "./keywords.js";
import type { Both } from "./model.js";
import { objectFindings } from "./objects.js";
import { type Sameness, sameValues } from "./same.js";
import type { Alternative } from "./union.js";

export function* alternativeFindings(pair: Both<Alternative>, here: Here, same: Sameness): Iterable<Finding> {
  const schemas = { before: pair.before.schema, after: pair.after.schema };
  const { before, after } = schemas;
  if (conjunctsOf(before).length !== conjunctsOf(after).length) {
    yield found(here, schemas, { kind: "rewritten" });
    return;
  }
  const types = { before: pair.before.types, after: pair.after.types };
  if (!isEqual(sorted(types.before), sorted(types.after)))
    yield found(at(here, { before: before.type, after: after.type }), schemas, { kind: "type", ...types });
  yield* limitFindings(pair, schemas, here);
  const formats = { before: before.format?.value, after: after.format?.value };
  if (speaksOf(pair.after, "string") && formats.before !== formats.after)
    yield found(at(here, { before: before.format, after: after.format }), schemas, { kind: "format", ...formats });
  if (speaksOf(pair.after, "array")) yield* itemFindings(schemas, here);
  if (speaksOf(pair.after, "object")) yield* objectFindings(schemas, here);
  yield* conjunctFindings(schemas, here, same);
  if (isRewritten(pair, same)) yield found(here, schemas, { kind: "rewritten" });
}

function sorted(types: Alternative["types"]): readonly string[] | undefined {
  return types && [...types].sort();
}

function* limitFindings(pair: Both<Alternative>, schemas: Both<Schema>, here: Here): Iterable<Finding> {
  const { before, after } = schemas;
  for (const keyword of limitsOf(pair.after)) {
    if (limitOf(before, keyword) === limitOf(after, keyword)) continue;
    // Of a tuple, that is part of what was written anew.
    if (keyword === "minItems" && lengthOf(before) !== lengthOf(after)) continue;
    const keywords = { before: before[keyword], after: after[keyword] };
    yield found(at(here, keywords), schemas, { kind: "limit", keyword, ...keywords });
  }
}

function lengthOf({ prefixItems = [] }: Schema): number {
  return prefixItems.length;
}

function* itemFindings(schemas: Both<Schema>, here: Here): Iterable<Finding> {
  const { before, after } = schemas;
  if (!sameLayout(schemas)) {
    yield found(here, schemas, { kind: "rewritten" });
    return;
  }
  for (const [index, old] of (before.prefixItems ?? []).entries()) {
    const now = after.prefixItems?.[index];
    if (now) yield inside(stepped(here, index, { before: old, after: now }), { before: old, after: now });
  }
  const items = { before: itemsOf(before), after: itemsOf(after) };
  if (items.before && items.after)
    yield inside(stepped(here, "[]", items), { before: items.before, after: items.after });
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
function* conjunctFindings(schemas: Both<Schema>, here: Here, same: Sameness): Iterable<Finding> {
  const before = [...conjunctsOf(schemas.before)];
  const after = [...conjunctsOf(schemas.after)];
  for (const isMatch of [
    (old: Schema, now: Schema): boolean => same.same(old, now),
    (old: Schema, now: Schema): boolean => old.typeName !== undefined && old.typeName === now.typeName,
    (): boolean => true,
  ]) {
    for (const old of [...before]) {
      const now = after.find((each) => isMatch(old, each));
      if (!now) continue;
      before.splice(before.indexOf(old), 1);
      after.splice(after.indexOf(now), 1);
      yield inside(here, { before: old, after: now });
    }
  }
}

/** Whether something differs that is told only as a whole. */
function isRewritten(pair: Both<Alternative>, same: Sameness): boolean {
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
