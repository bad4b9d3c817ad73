/** Explaining what `unevaluatedProperties` and `unevaluatedItems` are about. */

import { type Code, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { isUnknown } from "../../../schema/shape.js";
import { singular } from "./accept-array.js";
import { isPresent } from "./accept-object.js";
import { appliedSchemas } from "./applied.js";
import { certainItems, isUnevaluatedItem, isUnevaluatedKey, speaksOfItems, speaksOfProperties } from "./evaluated.js";
import { explain, type Subject } from "./explain.js";
import { add, chain, loop } from "./explain-code.js";
import { Place } from "./place.js";
import { printConstants } from "./print-steps.js";
import { use } from "./step.js";
import { all, isNever, placesOf } from "./test.js";
import { narrowingTest } from "./type-tests.js";
import type { Writer } from "./writer.js";

export function explainUnevaluated(writer: Writer, schema: Schema, { place, path }: Subject): readonly Code[] {
  const found: Code[] = [];
  for (const type of ["object", "array"] as const) {
    const own = type === "object" ? schema.unevaluatedProperties : schema.unevaluatedItems;
    if (!own || isUnknown(own) || !place.types.has(type)) continue;
    const narrowed: Subject = { place: place.as(new Set([type]), true), path };
    const body = (type === "object" ? explainProperties : explainItems)(writer, schema, own, narrowed);
    const isKnown = place.narrowed && place.types.size === 1;
    if (isKnown || body.length === 0) found.push(...body);
    else found.push(...chain([{ condition: narrowingTest(writer, place, type), body }]));
  }
  return found;
}

function explainProperties(writer: Writer, schema: Schema, rest: Schema, { place, path }: Subject): readonly Code[] {
  const { steps, schemas } = appliedSchemas(writer, { schema, place }, speaksOfProperties);
  const key = Place.key(writer.scope.local("key"));
  const isUnevaluated = isUnevaluatedKey(writer, schema, schemas, key);
  if (isNever(isUnevaluated)) return [];
  const value = place.inside(writer.scope.local("each"), (code) => ts`${code}[${key.code}]`);
  const at = path.at(key.code);
  const condition = all([isUnevaluated, isPresent(value)]);
  value.used(2);
  const body = rest.never
    ? [ts`issues.addUnknown(${at.code}, ${value.code});`]
    : explain(writer, rest, { place: value, path: at });
  return [
    ...printConstants(steps),
    ts`
      for (const ${key.code} of Object.keys(${place.code})) {
        ${value.declaration ?? []}
        ${chain([{ condition, body }])}
      }`,
  ];
}

function explainItems(writer: Writer, schema: Schema, rest: Schema, { place, path }: Subject): readonly Code[] {
  const { steps, schemas } = appliedSchemas(writer, { schema, place }, speaksOfItems);
  const from = certainItems(schema, schemas);
  if (from === Number.POSITIVE_INFINITY) return [];
  const index = writer.scope.index();
  const i = name(index);
  const item = place.item(writer.scope.local(singular(place.local)), (code) => ts`${code}[${i}]`);
  const condition = isUnevaluatedItem(writer, schema, schemas, { place: item, index });
  if (isNever(condition)) return [];
  use(placesOf(condition));
  item.used(1);
  const subject: Subject = { place: item, path: path.at(i) };
  const body = rest.never ? [add(subject, "unevaluatedItems", "no such item")] : explain(writer, rest, subject);
  const head = ts`let ${i} = ${literal(from)}; ${i} < ${place.code}.length && !issues.full; ${i}++`;
  const declaration = item.declaration ? [item.declaration] : [];
  return [...printConstants(steps), loop(head, [...declaration, ...chain([{ condition, body }])])];
}
