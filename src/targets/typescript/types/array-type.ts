/** The type of the arrays that a schema accepts. */

import type { Schema } from "../../../schema/model.js";
import { resolved } from "../../../schema/shape.js";
import { type Inner, sharesPlace } from "./inner.js";
import { type TupleItem, type TypeNode, union, unknown } from "./node.js";

/** A tuple where something is said of single places or there can be no items, an array everywhere else. */
export function arrayType(schema: Schema, inner: Inner): TypeNode {
  const { prefixItems = [], minItems, maxItems } = schema;
  const rest = restType(schema, inner);
  const isClosed = rest.kind === "keyword" && rest.name === "never";
  if (prefixItems.length === 0 && !isClosed) return { kind: "array", item: rest };
  const most = Math.min(maxItems?.value ?? Infinity, firstRefused(prefixItems));
  const least = minItems?.value ?? 0;
  const items = prefixItems.slice(0, most).map((each, index): TupleItem => {
    return { type: inner.use(each), presence: index < least ? "required" : "optional" };
  });
  return { kind: "tuple", items, rest: isClosed || most <= prefixItems.length ? undefined : rest };
}

/** What stands behind `prefixItems`. What `contains` finds there is evaluated, so `unevaluatedItems` says nothing of it. */
function restType(schema: Schema, inner: Inner): TypeNode {
  const { items, contains, unevaluatedItems } = schema;
  if (items) return resolvedType(items, inner);
  if (!unevaluatedItems || sharesPlace(schema)) return unknown;
  const others = resolvedType(unevaluatedItems, inner);
  return contains ? union([others, inner.use(contains)]) : others;
}

/** Also a named schema that accepts nothing closes a tuple. */
function resolvedType(schema: Schema, inner: Inner): TypeNode {
  return inner.use(resolved(schema).never ? resolved(schema) : schema);
}

/** An array ends before an item that nothing can be. */
function firstRefused(prefixItems: readonly Schema[]): number {
  const index = prefixItems.findIndex((each) => resolved(each).never);
  return index === -1 ? Infinity : index;
}
