/** Evaluated: which properties and items the schemas that apply to a value speak of, so that `unevaluated…` does not. */

import { ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { acceptBranch } from "./accept-choices.js";
import { isOther } from "./accept-object.js";
import type { Applied } from "./applied.js";
import type { Place } from "./place.js";
import { all, always, fact, isAlways, not, some, type Test } from "./test.js";
import type { Writer } from "./writer.js";

/** Whether a schema says anything of properties. */
export function speaksOfProperties(schema: Schema): boolean {
  return Boolean(schema.properties ?? schema.patternProperties) || speaksOfAllProperties(schema);
}

function speaksOfAllProperties({ additionalProperties, unevaluatedProperties }: Schema): boolean {
  return Boolean(additionalProperties ?? unevaluatedProperties);
}

/** Whether nothing that applies beside `root`'s own `unevaluatedProperties` speaks of the property under `key`. */
export function isUnevaluatedKey(writer: Writer, root: Schema, applied: readonly Applied[], key: Place): Test {
  const others = applied.filter(({ schema }) => schema === root || !speaksOfAllProperties(schema));
  const speakingOfAll = applied.filter((each) => !others.includes(each)).map(({ holds }) => not(holds));
  const certain = others.filter(({ holds }) => isAlways(holds)).map(({ schema }) => schema);
  const sometimes = others.filter(({ holds }) => !isAlways(holds));
  const names = {
    properties: certain.flatMap(({ properties = [] }) => properties),
    patternProperties: certain.flatMap(({ patternProperties = [] }) => patternProperties),
  };
  return all([
    isOther(writer, names, key) ?? always,
    ...speakingOfAll,
    ...sometimes.map(({ schema, holds }) => some([not(holds), isOther(writer, schema, key) ?? always])),
  ]);
}

/** The names that are spoken of whatever the value, where no pattern and no condition adds to them. */
export function certainNames(root: Schema, applied: readonly Applied[]): readonly string[] | undefined {
  const schemas = applied.map(({ schema }) => schema);
  const isCertain =
    applied.every(({ holds }) => isAlways(holds)) &&
    schemas.every((schema) => !schema.patternProperties && (schema === root || !speaksOfAllProperties(schema)));
  if (!isCertain) return undefined;
  return [...new Set(schemas.flatMap(({ properties = [] }) => properties.map((property) => property.name)))];
}

/** Whether a schema says anything of items. */
export function speaksOfItems(schema: Schema): boolean {
  return Boolean(schema.prefixItems ?? schema.contains) || speaksOfAllItems(schema);
}

function speaksOfAllItems({ items, unevaluatedItems }: Schema): boolean {
  return Boolean(items ?? unevaluatedItems);
}

/** So many first items are spoken of whatever the value. */
export function certainItems(root: Schema, applied: readonly Applied[]): number {
  const certain = applied.filter(({ holds }) => isAlways(holds)).map(({ schema }) => schema);
  if (certain.some((schema) => schema !== root && speaksOfAllItems(schema))) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...certain.map(({ prefixItems = [] }) => prefixItems.length));
}

export interface Item {
  readonly place: Place;
  /** The local that counts. */
  readonly index: string;
}

/** Whether nothing that applies beside `root`'s own `unevaluatedItems` speaks of an item behind the certain ones. */
export function isUnevaluatedItem(writer: Writer, root: Schema, applied: readonly Applied[], item: Item): Test {
  const from = certainItems(root, applied);
  return all(
    applied.flatMap(({ schema, holds }) => {
      const { prefixItems = [], contains } = schema;
      const beyond = schema !== root && speaksOfAllItems(schema) ? [not(holds)] : [];
      const behind = prefixItems.length > from ? [some([not(holds), isFrom(item.index, prefixItems.length)])] : [];
      const matched = contains && acceptBranch(writer, contains, item.place, "Contains");
      return [...beyond, ...behind, ...(matched ? [some([not(holds), not(matched)])] : [])];
    }),
  );
}

function isFrom(index: string, position: number): Test {
  const [i, from] = [name(index), literal(position)];
  return fact(ts`${i} >= ${from}`, ts`${i} < ${from}`);
}
