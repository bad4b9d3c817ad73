/** What differs between two schemas of objects: their properties, and what becomes of those that they do not name. */

import type { Schema } from "../schema/model.js";
import { at, type Finding, found, type Here, inside, stepped } from "./findings.js";
import { type Member, membersOf, opennessOf } from "./keywords.js";
import type { Both } from "./model.js";
import { slotsOf } from "./pairs.js";

export function* objectFindings(schemas: Both<Schema>, here: Here): Iterable<Finding> {
  yield* namedFindings(schemas, here);
  yield* patternFindings(schemas, here);
  const { additionalProperties: before } = schemas.before;
  const { additionalProperties: after } = schemas.after;
  const openness = { before: opennessOf(schemas.before), after: opennessOf(schemas.after) };
  if (openness.before !== openness.after)
    yield found(at(here, { before, after }), schemas, { kind: "openness", ...openness });
  else if (before && after) yield inside(stepped(here, "*", { before, after }), { before, after });
}

function* namedFindings(schemas: Both<Schema>, here: Here): Iterable<Finding> {
  const before = [...membersOf(schemas.before).values()];
  const after = [...membersOf(schemas.after).values()];
  for (const slot of slotsOf(before, after, ({ name }) => name)) {
    const old = slot.kind === "added" ? undefined : slot.before;
    const now = slot.kind === "removed" ? undefined : slot.after;
    const name = (now ?? old)?.name ?? "";
    const place = stepped(here, name, { before: old, after: now });
    // The difference is one of the objects: their path, with a pointer to the property.
    const beside = { ...place, path: here.path };
    if (old && now) yield* memberFindings({ before: old, after: now }, { place, beside, schemas });
    else if (now) yield found(beside, schemas, { kind: "property-added", name, required: now.required });
    else if (old) yield found(beside, schemas, { kind: "property-removed", name, required: old.required });
  }
}

interface MemberPlace {
  readonly place: Here;
  readonly beside: Here;
  readonly schemas: Both<Schema>;
}

function* memberFindings({ before, after }: Both<Member>, { place, beside, schemas }: MemberPlace): Iterable<Finding> {
  if (before.required !== after.required) {
    const required = { before: before.required, after: after.required };
    yield found(beside, schemas, { kind: "property-presence", name: after.name, required });
  }
  if (before.schema && after.schema) yield inside(place, { before: before.schema, after: after.schema });
  else if (before.schema !== after.schema) yield found(beside, schemas, { kind: "rewritten" });
}

function* patternFindings(schemas: Both<Schema>, here: Here): Iterable<Finding> {
  const { patternProperties: before = [] } = schemas.before;
  const { patternProperties: after = [] } = schemas.after;
  for (const slot of slotsOf(before, after, ({ pattern }) => pattern.value)) {
    if (slot.kind === "both") {
      const pair = { before: slot.before.schema, after: slot.after.schema };
      yield inside(stepped(here, slot.after.pattern.value, pair), pair);
    } else yield found(here, schemas, { kind: "rewritten" });
  }
}
