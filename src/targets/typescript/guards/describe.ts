/** Descriptions of what a schema expects, for people who read why a value was refused. */

import type { Json, Schema } from "../../../schema/model.js";
import { onlyReference, valuesOf } from "./schema-facts.js";
import { acceptedTypes } from "./value-types.js";

const MOST_VALUES = 8;

/** `string`, `"online" or "away"`, `Message`. */
export function describe(schema: Schema, nameOf: (schema: Schema) => string | undefined): string {
  const target = onlyReference(schema) ?? schema;
  const named = nameOf(target);
  if (named !== undefined) return named;
  const values = valuesOf(schema);
  if (values) return describeValues(values);
  if (schema.format) return schema.format.value;
  const types = schema.type?.value ?? [...acceptedTypes(schema)];
  return alternatives(types);
}

export function describeValues(values: readonly Json[]): string {
  const texts = values.slice(0, MOST_VALUES).map((value) => shortened(JSON.stringify(value)));
  return alternatives(values.length > MOST_VALUES ? [...texts, "another of the declared values"] : texts);
}

/** `a, b or c` */
export function alternatives(texts: readonly string[]): string {
  const unique = [...new Set(texts)];
  const last = unique.at(-1) ?? "nothing";
  return unique.length < 2 ? last : `${unique.slice(0, -1).join(", ")} or ${last}`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
