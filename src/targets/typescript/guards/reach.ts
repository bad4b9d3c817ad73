/** How far a value can reach: into depths that nothing bounds, and to binary. */

import type { Schema } from "../../../schema/model.js";
import { acceptsType, children } from "../../../schema/shape.js";
import { isClosing } from "./holdings.js";

/** Whether a value can hold others that no schema describes, or more and more of its own kind. */
export function isOpenDeep(schema: Schema, unknownProperties: "strip" | "reject" | "keep"): boolean {
  const isOpen = (place: Schema): boolean =>
    (acceptsType(place, "object") && (unknownProperties === "keep" || !allParts(place, isClosing))) ||
    (acceptsType(place, "array") && !allParts(place, ({ items }) => items !== undefined));
  return hasCycle(schema) || [...placesFrom(schema)].some(isOpen);
}

export function mayHoldBinary(schema: Schema): boolean {
  return [...placesFrom(schema)].some((place) => acceptsType(place, "binary"));
}

/** Whether `says` holds for what applies to every value of the schema. */
function allParts(schema: Schema, says: (part: Schema) => boolean): boolean {
  if (says(schema) || schema.const || schema.enum) return true;
  if (schema.reference && allParts(schema.reference.target, says)) return true;
  if (schema.allOf?.some((part) => allParts(part, says))) return true;
  const containing = (branch: Schema): boolean => acceptsType(branch, "object") || acceptsType(branch, "array");
  return [schema.anyOf, schema.oneOf].some((branches) => {
    return branches?.filter(containing).every((branch) => allParts(branch, says)) ?? false;
  });
}

/** The schemas of a value and of everything inside it; parts that say more of the same value are not listed. */
function placesFrom(schema: Schema): ReadonlySet<Schema> {
  const places = new Set([schema]);
  for (const place of places)
    for (const part of partsOf(place)) for (const inside of insideOf(part)) places.add(inside);
  return places;
}

/** A schema and all that says more of the same value. */
function partsOf(schema: Schema): ReadonlySet<Schema> {
  const parts = new Set([schema]);
  for (const { reference, allOf = [], anyOf = [], oneOf = [] } of parts) {
    for (const part of [...allOf, ...anyOf, ...oneOf, ...(reference ? [reference.target] : [])]) parts.add(part);
  }
  return parts;
}

function insideOf(schema: Schema): readonly Schema[] {
  return [...children(schema)].flatMap(({ keyword, schema: inside }) => {
    switch (keyword) {
      case "items":
      case "prefixItems":
      case "properties":
      case "patternProperties":
      case "additionalProperties":
        return [inside];
      case "allOf":
      case "anyOf":
      case "oneOf":
      case "not":
      case "propertyNames":
        return [];
      default:
        return keyword satisfies never;
    }
  });
}

/** Whether a value can hold another that is described as the one around it is. */
function hasCycle(schema: Schema): boolean {
  const done = new Set<Schema>();
  const open = new Set<Schema>();
  const visit = (place: Schema): boolean => {
    if (open.has(place)) return true;
    if (done.has(place)) return false;
    open.add(place);
    const parts = [...partsOf(place)];
    const found = parts.some((part) => insideOf(part).some((inside) => visit(inside)));
    open.delete(place);
    done.add(place);
    return found;
  };
  return visit(schema);
}
