/** What the values that were seen in one place have in common, as a shape. */

import type { Shape } from "../../draft.js";
import type { Lists } from "../samples/lists.js";
import type { Values } from "../samples/values.js";
import { objectShapes } from "./objects.js";
import { textShape } from "./texts.js";

/** Fewer whole numbers do not tell that there are no others. */
const ENOUGH_NUMBERS = 3;
/** Fewer arrays of one length do not tell that there are no others. */
const ENOUGH_ARRAYS = 3;
const LONGEST_TUPLE = 8;

export const unknown: Shape = { kind: "built-in", name: "unknown" };

/** `name` is that of the place: what a key is called says something of its values. */
export function shapeOf(values: Values, name: string): Shape {
  const members = [...scalarShapes(values, name)];
  if (values.lists) members.push(arrayShape(values.lists, name));
  if (values.objects) members.push(...objectShapes(values.objects));
  if (members.length === 0 || values.unseen > 0) return unknown;
  if (values.nulls > 0) members.push({ kind: "built-in", name: "null" });
  const [only] = members;
  return only !== undefined && members.length === 1 ? only : { kind: "union", members };
}

function* scalarShapes(values: Values, name: string): Iterable<Shape> {
  if (values.strings) {
    const text = textShape(values.strings, name);
    yield* text.kind === "union" ? text.members : [text];
  }
  if (values.numbers > 0) {
    const isWhole = values.integers === values.numbers && values.numbers >= ENOUGH_NUMBERS;
    yield { kind: "built-in", name: isWhole ? "integer" : "number" };
  }
  if (values.trues + values.falses > 0) yield { kind: "built-in", name: "boolean" };
  if (values.binaries > 0) yield { kind: "built-in", name: "binary" };
}

function arrayShape(lists: Lists, name: string): Shape {
  return tupleShape(lists) ?? { kind: "array", items: shapeOf(lists.items(), name) };
}

/** Arrays of one length whose places hold different things. */
function tupleShape({ count, shortest, longest, positions }: Lists): Shape | undefined {
  if (shortest !== longest || longest < 2 || longest > LONGEST_TUPLE || count < ENOUGH_ARRAYS) return undefined;
  const shapes = positions.map((values) => shapeOf(values, ""));
  const kinds = new Set(positions.map(kindsOf));
  if (kinds.size === 1 || kinds.has("several")) return undefined;
  return { kind: "tuple", items: shapes.map((shape) => ({ shape, optional: false })), rest: undefined };
}

/** The one kind of value in a place. */
function kindsOf(values: Values): string {
  const kinds = [
    values.strings ? "string" : undefined,
    values.numbers > 0 ? "number" : undefined,
    values.trues + values.falses > 0 ? "boolean" : undefined,
    values.binaries > 0 ? "binary" : undefined,
    values.lists ? "array" : undefined,
    values.objects ? "object" : undefined,
  ].filter((kind) => kind !== undefined);
  return kinds.length === 1 ? (kinds[0] ?? "several") : "several";
}
