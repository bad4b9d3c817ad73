/** What differs between two argument lists, of an event or of an ack. */

import type { Argument, Event } from "../catalog/model.js";
import type { Schema } from "../schema/model.js";
import { resolved } from "../schema/shape.js";
import { anything } from "./errors.js";
import type { Both, Change, Place, Value } from "./model.js";
import { within } from "./places.js";
import type { SchemaDiff } from "./schemas.js";
import { compareValue } from "./values.js";

interface List {
  readonly of: "event" | "ack";
  readonly pair: Both<Event>;
  readonly sender: Value["sender"];
  readonly diff: SchemaDiff;
}

/** The position is what counts on the wire, so arguments are compared where they stand. */
export function* compareArguments(lists: Both<readonly Argument[]>, outer: Place, list: List): Iterable<Change> {
  const { before, after } = lists;
  const { of, pair, diff } = list;
  if (isReordered(lists, diff)) {
    yield { ...outer, kind: "arguments-reordered", of, pair, before, after };
    return;
  }
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const old = before[index];
    const now = after[index];
    const place = within(outer, stepsTo(now ?? old), { before: old, after: now });
    if (old && now) yield* compareArgument({ before: old, after: now }, place, { ...list, index });
    else if (now) yield { ...place, kind: "argument-added", of, pair, index, after: now };
    else if (old) yield { ...place, kind: "argument-removed", of, pair, index, before: old };
    if (isRest(old) === isRest(now) && old && now) continue;
    yield* compareElements(lists, place, { ...list, index });
  }
}

function stepsTo(argument: Argument | undefined): readonly string[] {
  if (argument === undefined) return [];
  return argument.name === "payload" ? ["payload"] : ["args", argument.name];
}

function* compareArgument(
  { before, after }: Both<Argument>,
  place: Place,
  { of, pair, sender, diff, index }: List & { readonly index: number },
): Iterable<Change> {
  if (before.name !== after.name) yield { ...place, kind: "argument-renamed", of, pair, index, before, after };
  if (before.presence !== after.presence) yield { ...place, kind: "argument-presence", of, pair, index, before, after };
  if (before.description !== after.description) yield { ...place, kind: "documentation", what: "description" };
  // A rest argument's schema is that of the array: it says nothing of one value in its place.
  if (isRest(before) !== isRest(after)) return;
  const role = isRest(after) ? "rest" : of === "ack" ? "answer" : "argument";
  const value: Value = { role, name: after.name, sender, pair };
  yield* compareValue({ before: before.schema, after: after.schema }, place, { value, diff });
}

/** What stands in one place, where a rest argument takes that place in one version at least. */
function* compareElements(
  { before, after }: Both<readonly Argument[]>,
  place: Place,
  { of, pair, sender, diff, index }: List & { readonly index: number },
): Iterable<Change> {
  const schemas = { before: elementAt(before, index), after: elementAt(after, index) };
  if (!schemas.before || !schemas.after) return;
  const name = (after[index] ?? before[index])?.name ?? "";
  const value: Value = { role: of === "ack" ? "answer" : "argument", name, sender, pair };
  yield* compareValue(schemas, place, { value, diff });
}

/** The schema of the value at this place; nothing where the list is shorter. */
function elementAt(list: readonly Argument[], index: number): Schema | undefined {
  const argument = list[index] ?? list.at(-1);
  if (!argument || (!isRest(argument) && !list[index])) return undefined;
  if (!isRest(argument)) return argument.schema;
  const { prefixItems = [], items } = resolved(argument.schema);
  return prefixItems[index - (list.length - 1)] ?? items ?? anything(argument.at);
}

function isRest(argument: Argument | undefined): boolean {
  return argument?.presence === "rest";
}

/**
 * Whether names stand at other places than before. Where the places agree in their schemas and the names do not, it was
 * names that were exchanged, and no places.
 */
function isReordered({ before, after }: Both<readonly Argument[]>, diff: SchemaDiff): boolean {
  const moved = before.flatMap((old, index) => {
    const now = after.findIndex(({ name }) => name === old.name);
    return now < 0 || now === index ? [] : [{ old, now: after[now] }];
  });
  if (moved.length === 0) return false;
  const sameByName = moved.every(({ old, now }) => now && diff.same(old.schema, now.schema));
  const sameByPlace = before.every((old, index) => {
    const now = after[index];
    return now === undefined || diff.same(old.schema, now.schema);
  });
  return sameByName || !sameByPlace;
}
