/** What differs between two schemas of objects: their properties, and what becomes of those that they do not name. */

import type { Schema } from "../schema/model.js";
import { type Member, membersOf, opennessOf } from "./keywords.js";
import type { Both, Part } from "./model.js";
import { slotsOf } from "./pairs.js";
import { at, type Here, part, stepped, type Walk } from "./walk.js";

export function* objectParts(schemas: Both<Schema>, here: Here, walk: Walk): Iterable<Part> {
  yield* memberParts(schemas, here, walk);
  yield* patternParts(schemas, here, walk);
  const { additionalProperties: before } = schemas.before;
  const { additionalProperties: after } = schemas.after;
  const openness = { before: opennessOf(schemas.before), after: opennessOf(schemas.after) };
  if (openness.before !== openness.after)
    yield part(at(here, { before, after }), schemas, { kind: "openness", ...openness });
  else if (before && after) yield* walk.into({ before, after }, stepped(here, "*", { before, after }));
}

function* memberParts(schemas: Both<Schema>, here: Here, walk: Walk): Iterable<Part> {
  const before = [...membersOf(schemas.before).values()];
  const after = [...membersOf(schemas.after).values()];
  for (const slot of slotsOf(before, after, ({ name }) => name)) {
    const old = slot.kind === "added" ? undefined : slot.before;
    const now = slot.kind === "removed" ? undefined : slot.after;
    const name = (now ?? old)?.name ?? "";
    const inside = stepped(here, name, { before: old, after: now });
    // The difference is one of the objects: their path, with a pointer to the property.
    const beside = { ...inside, path: here.path };
    if (old && now) yield* memberPart({ before: old, after: now }, { inside, beside, schemas }, walk);
    else if (now) yield part(beside, schemas, { kind: "property-added", name, required: now.required });
    else if (old) yield part(beside, schemas, { kind: "property-removed", name, required: old.required });
  }
}

interface MemberPlace {
  readonly inside: Here;
  readonly beside: Here;
  readonly schemas: Both<Schema>;
}

function* memberPart(
  { before, after }: Both<Member>,
  { inside, beside, schemas }: MemberPlace,
  walk: Walk,
): Iterable<Part> {
  if (before.required !== after.required) {
    const required = { before: before.required, after: after.required };
    yield part(beside, schemas, { kind: "property-presence", name: after.name, required });
  }
  if (before.schema && after.schema) yield* walk.into({ before: before.schema, after: after.schema }, inside);
  else if (before.schema !== after.schema) yield part(beside, schemas, { kind: "rewritten" });
}

function* patternParts(schemas: Both<Schema>, here: Here, walk: Walk): Iterable<Part> {
  const { patternProperties: before = [] } = schemas.before;
  const { patternProperties: after = [] } = schemas.after;
  for (const slot of slotsOf(before, after, ({ pattern }) => pattern.value)) {
    if (slot.kind === "both") {
      const pair = { before: slot.before.schema, after: slot.after.schema };
      yield* walk.into(pair, stepped(here, slot.after.pattern.value, pair));
    } else yield part(here, schemas, { kind: "rewritten" });
  }
}
