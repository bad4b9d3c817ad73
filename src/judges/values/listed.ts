/** Literals and variants in a sentence. */

import { article } from "../../schema/evaluate/violation.js";
import { literalsOf } from "../../schema/literals.js";
import type { Json, Schema } from "../../schema/model.js";
import { resolved } from "../../schema/shape.js";

const MOST = 5;

/** `"red"`, `"red" or 5`; of many, the first ones. */
export function listed(values: readonly Json[]): string {
  return alternatives(values.map((value) => JSON.stringify(value)));
}

/** `Circle or a string` */
export function variants(schemas: readonly Schema[]): string {
  return alternatives(schemas.map(variant));
}

function alternatives(texts: readonly string[]): string {
  if (texts.length > MOST) return `${texts.slice(0, MOST).join(", ")} or one of ${texts.length - MOST} more`;
  const [last = "", ...others] = texts.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} or ${last}`;
}

function variant(schema: Schema): string {
  const here = resolved(schema);
  const literals = literalsOf(here);
  if (literals) return listed(literals);
  const tag = tagOf(here);
  if (here.typeName !== undefined) return tag === undefined ? here.typeName : `${here.typeName} (${tag})`;
  const types = here.type?.value.map(article).join(" or ") ?? "something else";
  return tag === undefined ? types : `${types} (${tag})`;
}

/** `"kind" is "text"`: what tells it from other variants. */
function tagOf({ properties = [] }: Schema): string | undefined {
  for (const { name, schema } of properties) {
    const [only, ...more] = literalsOf(schema) ?? [];
    if (only !== undefined && more.length === 0) return `"${name}" is ${JSON.stringify(only)}`;
  }
  return undefined;
}
