/** The type of the objects that a schema accepts. */

import type { Schema } from "../../../schema/model.js";
import { isRecursive, resolved } from "../../../schema/shape.js";
import { dependentTypes } from "./dependent-types.js";
import type { Inner } from "./inner.js";
import { intersection } from "./intersection.js";
import { listedNames, membersOf, othersOf } from "./members.js";
import { isKeyword, keyword, type Member, never, type TypeNode, union, unknown } from "./node.js";

export function objectType(schema: Schema, inner: Inner): TypeNode {
  const members = membersOf(schema, inner);
  const dependents = dependentTypes(schema, inner);
  const index = listedNames(schema) ? undefined : indexType(schema, members, inner);
  return intersection([baseType(schema, members, { index, hasMore: dependents.length > 0 }), ...dependents]);
}

function baseType(
  schema: Schema,
  members: readonly Member[],
  { index, hasMore }: { readonly index: TypeNode | undefined; readonly hasMore: boolean },
): TypeNode {
  if (members.length > 0) return { kind: "object", members, index };
  if (listedNames(schema)) return { kind: "record", value: never };
  if (!index && !hasMore) return { kind: "anyObject" };
  const value = index ?? unknown;
  // TypeScript takes a type argument that leads back to the type for a circle, an index signature not.
  return isRecursive(schema) ? { kind: "object", members, index: value } : { kind: "record", value };
}

/** What stands under all other keys, where something is said about them. It has to hold for the named members too. */
function indexType(schema: Schema, members: readonly Member[], inner: Inner): TypeNode | undefined {
  const undeclared = undeclaredType(schema, inner);
  if (undeclared === undefined || members.length === 0) return undeclared;
  if (isKeyword(undeclared, "never")) return undefined;
  const isPartial = members.some(({ presence }) => presence === "optional");
  return union([undeclared, ...members.map(({ type }) => type), ...(isPartial ? [keyword("undefined")] : [])]);
}

function undeclaredType(schema: Schema, inner: Inner): TypeNode | undefined {
  const { patternProperties = [], unevaluatedProperties } = schema;
  const others = othersOf(schema);
  const matched = patternProperties.filter((each) => !each.schema.never).map((each) => inner.use(each.schema));
  if (others) return union([...matched, inner.use(resolved(others).never ? resolved(others) : others)]);
  // Properties that only other schemas evaluate may be there as well.
  const isOpen = matched.length > 0 || (unevaluatedProperties && !resolved(unevaluatedProperties).never);
  return isOpen ? unknown : undefined;
}
