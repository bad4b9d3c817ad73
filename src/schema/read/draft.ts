/** A schema while it is being read: the model, writable. */

import type { Span } from "../../text/span.js";
import type { Schema } from "../model.js";
import { children } from "../shape.js";

export type Draft = { -readonly [K in keyof Schema]: Schema[K] };

/** Accepts anything, until something is written into it. */
export function draftAt(at: Span): Draft {
  return { at, typeName: undefined, never: false, annotations: { extensions: {} } };
}

/** Gives `draft` everything that `schema` says, but for its place, its name and its making. */
export function copyInto(draft: Draft, schema: Schema): void {
  const { at, typeName, madeFrom = [] } = draft;
  Object.assign(draft, schema, { at, typeName, madeFrom });
}

/**
 * `schema`, to stand inside `whole`. Where it holds `whole` itself, it is a reference, written `text`: schemas are cyclic
 * through references only.
 */
export function sharable(schema: Schema, whole: Schema, text: string): Schema {
  const inside = new Set([schema]);
  for (const each of inside) for (const child of children(each)) inside.add(child.schema);
  if (!inside.has(whole)) return schema;
  return { ...draftAt(whole.at), reference: { text, at: whole.at, target: schema } };
}
