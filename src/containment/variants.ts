/** Unions of which the variants are told apart by a literal in one of their properties. */

import { literalsOf } from "../schema/literals.js";
import type { JsonType, Schema } from "../schema/model.js";
import { acceptsType, assertionsOf, resolved } from "../schema/shape.js";

/** What two variants may not both accept: an array is looked into by each of them, and `oneOf` refuses what fits two. */
const APART = {
  anyOf: ["array"],
  oneOf: ["null", "boolean", "number", "string", "array", "binary"],
} as const satisfies Record<string, readonly JsonType[]>;

/**
 * The variants of a schema that is nothing but a union, where no object and no array is of two of them, and nothing else
 * either if the union says `oneOf`. Undefined for every other schema.
 */
export function variantsOf(schema: Schema): readonly Schema[] | undefined {
  const here = resolved(schema);
  const [keyword, ...more] = assertionsOf(here);
  if (here.never || here.reference || more.length > 0 || (keyword !== "anyOf" && keyword !== "oneOf")) return undefined;
  const variants = (here[keyword] ?? []).map(resolved);
  const objects = variants.filter((each) => acceptsType(each, "object"));
  if (objects.length > 1 && !haveTag(objects)) return undefined;
  const isShared = (type: JsonType): boolean => variants.filter((each) => acceptsType(each, type)).length > 1;
  return APART[keyword].some(isShared) ? undefined : variants;
}

function haveTag(objects: readonly Schema[]): boolean {
  const [first] = objects;
  return (first?.required?.value ?? []).some(({ value: name }) => {
    const tags = objects.map((each) => tagOf(each, name));
    return tags.every((tag) => tag !== undefined) && new Set(tags).size === tags.length;
  });
}

/** The one literal that this property has in every object of the schema, as text. */
export function tagOf({ required, properties = [] }: Schema, name: string): string | undefined {
  if (!required?.value.some(({ value }) => value === name)) return undefined;
  const property = properties.find((each) => each.name === name);
  const [only, ...more] = (property && literalsOf(property.schema)) ?? [];
  if (only === undefined || more.length > 0 || (typeof only === "object" && only !== null)) return undefined;
  return JSON.stringify(only);
}
