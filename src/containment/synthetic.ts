/** Schemas that stand in no file: the search makes them to ask for parts of values. */

import type { Json, Keyword, Schema } from "../schema/model.js";

const NOWHERE = { file: "", start: 0, end: 0 };

function keyword<T>(value: T): Keyword<T> {
  return { value, at: NOWHERE };
}

const BLANK: Schema = { at: NOWHERE, typeName: undefined, never: false, annotations: { extensions: {} } };

export const ANYTHING: Schema = BLANK;

export const NOTHING: Schema = { ...BLANK, never: true };

export function constant(value: Json): Schema {
  return { ...BLANK, const: keyword(value) };
}

export function oneOfValues(values: readonly Json[]): Schema {
  return { ...BLANK, enum: keyword(values) };
}

export function matching(pattern: string): Schema {
  return { ...BLANK, pattern: keyword(pattern) };
}

/** What any of the schemas accepts. */
export function union(schemas: readonly Schema[]): Schema {
  const [only, ...more] = schemas;
  return only && more.length === 0 ? only : { ...BLANK, anyOf: schemas };
}
