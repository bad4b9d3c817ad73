/** Whether a value can be of one branch of a union only, because a property tells them apart. */

import { literalsOf } from "../literals.js";
import type { Json, Schema } from "../model.js";
import { resolved } from "../shape.js";

export function areExclusive(branches: readonly Schema[]): boolean {
  const [first, ...others] = branches.map(resolved);
  return (first?.properties ?? []).some(({ name }) => {
    const tags = [first, ...others].map((branch) => branch && tagsOf(branch, name));
    return tags.every((each) => each !== undefined) && areDistinct(tags.flat());
  });
}

/** The values of a required property, where they are listed. */
function tagsOf({ properties = [], required }: Schema, name: string): readonly Json[] | undefined {
  const tag = properties.find((property) => property.name === name);
  const isRequired = required?.value.some(({ value }) => value === name) ?? false;
  return tag && isRequired ? literalsOf(tag.schema) : undefined;
}

/** Objects and arrays are no tags: the same one can be written in several ways. */
function areDistinct(values: readonly Json[]): boolean {
  if (values.some((value) => typeof value === "object" && value !== null)) return false;
  return new Set(values.map((value) => JSON.stringify(value))).size === values.length;
}
