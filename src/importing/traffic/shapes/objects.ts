/** Objects as shapes: with fields, as a map, or as one of several kinds. */

import { type Field, type Shape, undocumented } from "../../draft.js";
import { type Key, Layout, type Objects } from "../samples/objects.js";
import { Values } from "../samples/values.js";
import { joined } from "./join.js";
import { shapeOf, unknown } from "./shape.js";
import { variantsOf } from "./variants.js";

/** Of so many keys that come and go, others will come. */
const MANY_KEYS = 8;

const ID_LIKE = /^(?:\d+|[\dA-Fa-f]{8}-[-\dA-Fa-f]{27}|(?=.*\d)(?=.*[A-Za-z])[\w-]{10,})$/;

/** One shape, or those that a key tells apart. */
export function objectShapes({ told }: Objects): readonly Shape[] {
  switch (told.kind) {
    case "map":
      return [record(shapeOf(told.values, ""))];
    case "merged":
      return [shapeOfLayout(told.layout)];
    case "layouts": {
      const layouts = [...told.layouts.values()];
      return variantsOf(layouts) ?? [shapeOfLayout(together(layouts))];
    }
    default:
      return told satisfies never;
  }
}

/** What all of `layouts` hold. */
export function together(layouts: readonly Layout[]): Layout {
  const all = new Layout();
  for (const layout of layouts) all.absorb(layout);
  return all;
}

/** The fields of an object: required where every sample had them, in the order in which people write them. */
export function fieldsOf({ count, keys }: Layout): readonly Field[] {
  return [...keys].sort(byPosition).map(([name, key]) => ({
    name,
    shape: shapeOf(key.values, name),
    optional: key.count < count,
    documentation: undocumented,
  }));
}

function shapeOfLayout(layout: Layout): Shape {
  return mapShape(layout) ?? { kind: "object", fields: fieldsOf(layout), others: undefined };
}

function byPosition([a, keyA]: readonly [string, Key], [b, keyB]: readonly [string, Key]): number {
  const difference = keyA.positions / keyA.count - keyB.positions / keyB.count;
  return difference || (a < b ? -1 : 1);
}

/** Keys that are data: ids, or many that come and go, with values of one kind. */
function mapShape({ count, keys }: Layout): Shape | undefined {
  if (keys.size === 0) return record(unknown);
  if ([...keys.keys()].every((name) => ID_LIKE.test(name))) return record(shapeOf(valuesOf(keys), ""));
  if (keys.size < MANY_KEYS || [...keys.values()].some((key) => key.count > count / 2)) return undefined;
  const shapes = [...keys.values()].map((key) => shapeOf(key.values, ""));
  const common = joined(shapes);
  return common.kind === "union" ? undefined : record(shapeOf(valuesOf(keys), ""));
}

function valuesOf(keys: ReadonlyMap<string, Key>): Values {
  const all = new Values();
  for (const { values } of keys.values()) all.absorb(values);
  return all;
}

function record(values: Shape): Shape {
  return { kind: "record", keys: "any", values };
}
