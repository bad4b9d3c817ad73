/** Accepting what `unevaluatedProperties` and `unevaluatedItems` are about: what nothing else speaks of. */

import { ts } from "../../../code/code.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { isUnknown } from "../../../schema/shape.js";
import { accept } from "./accept.js";
import { singular } from "./accept-array.js";
import { isPresent, keysConstant } from "./accept-object.js";
import { appliedSchemas } from "./applied.js";
import {
  certainItems,
  certainNames,
  isUnevaluatedItem,
  isUnevaluatedKey,
  speaksOfItems,
  speaksOfProperties,
} from "./evaluated.js";
import { Place } from "./place.js";
import { type Step, when } from "./step.js";
import { all, isNever } from "./test.js";
import { narrowingTest } from "./type-tests.js";
import type { Writer } from "./writer.js";

export function acceptUnevaluated(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  const steps: Step[] = [];
  for (const type of ["object", "array"] as const) {
    const own = type === "object" ? schema.unevaluatedProperties : schema.unevaluatedItems;
    if (!own || isUnknown(own) || !place.types.has(type)) continue;
    const narrowed = place.as(new Set([type]), true);
    const inside = (type === "object" ? acceptProperties : acceptItems)(writer, schema, own, narrowed);
    const isKnown = place.narrowed && place.types.size === 1;
    steps.push(...(isKnown ? inside : [when(narrowingTest(writer, place, type), inside)]));
  }
  return steps;
}

function acceptProperties(writer: Writer, schema: Schema, rest: Schema, place: Place): readonly Step[] {
  const { steps, schemas } = appliedSchemas(writer, { schema, place }, speaksOfProperties);
  const certain = rest.never ? certainNames(schema, schemas) : undefined;
  if (certain) return [acceptNothingBut(writer, certain, place)];
  const key = Place.key(writer.scope.local("key"));
  const condition = isUnevaluatedKey(writer, schema, schemas, key);
  if (isNever(condition)) return [];
  const value = place.inside(writer.scope.local("each"), (code) => ts`${code}[${key.code}]`);
  const inside = [when(all([condition, isPresent(value)]), accept(writer, rest, value))];
  return [...steps, { kind: "entries", object: place, key: key.local, value, steps: inside }];
}

function acceptNothingBut(writer: Writer, names: readonly string[], place: Place): Step {
  const keys = keysConstant(writer, names);
  const hasUnknown = writer.file.runtime("checks", "hasUnknown");
  return { kind: "code", places: [place], code: () => ts`if (${hasUnknown}(${place.code}, ${keys})) return false;` };
}

function acceptItems(writer: Writer, schema: Schema, rest: Schema, array: Place): readonly Step[] {
  const { steps, schemas } = appliedSchemas(writer, { schema, place: array }, speaksOfItems);
  const from = certainItems(schema, schemas);
  if (from === Number.POSITIVE_INFINITY) return [];
  const index = writer.scope.index();
  const item = array.item(writer.scope.local(singular(array.local)), (code) => ts`${code}[${name(index)}]`);
  const condition = isUnevaluatedItem(writer, schema, schemas, { place: item, index });
  if (isNever(condition)) return [];
  const inside = [when(condition, accept(writer, rest, item))];
  return [...steps, { kind: "items", array, index, from, item, steps: inside }];
}
