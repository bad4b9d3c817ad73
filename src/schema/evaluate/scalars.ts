/** What numbers, strings and binary data are asked for. */

import { isMultipleOf } from "../../../templates/multiples.js";
import { formatCheck } from "../formats.js";
import type { Schema } from "../model.js";
import { counted, preview, type Violation, violation } from "./violation.js";

export function numberViolations(schema: Schema, value: number): Violation[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const found: Violation[] = [];
  const expect = (keyword: string, expected: string): void => {
    found.push(violation(keyword, `expected ${expected}, found ${preview(value)}`));
  };
  if (minimum && !(value >= minimum.value)) expect("minimum", `at least ${minimum.value}`);
  if (maximum && !(value <= maximum.value)) expect("maximum", `at most ${maximum.value}`);
  if (exclusiveMinimum && !(value > exclusiveMinimum.value))
    expect("exclusiveMinimum", `more than ${exclusiveMinimum.value}`);
  if (exclusiveMaximum && !(value < exclusiveMaximum.value))
    expect("exclusiveMaximum", `less than ${exclusiveMaximum.value}`);
  if (multipleOf && !isMultipleOf(value, multipleOf.value)) expect("multipleOf", `a multiple of ${multipleOf.value}`);
  return found;
}

export function stringViolations({ minLength, maxLength, pattern, format }: Schema, value: string): Violation[] {
  const found: Violation[] = [];
  const expect = (keyword: string, expected: string, actual: string): void => {
    found.push(violation(keyword, `expected ${expected}, found ${actual}`));
  };
  const length = [...value].length;
  if (minLength && length < minLength.value)
    expect("minLength", `at least ${counted(minLength.value, "character")}`, String(length));
  if (maxLength && length > maxLength.value)
    expect("maxLength", `at most ${counted(maxLength.value, "character")}`, String(length));
  if (pattern && !new RegExp(pattern.value, "u").test(value))
    expect("pattern", `a text that matches ${pattern.value}`, preview(value));
  if (format && formatCheck(format.value)?.(value) === false)
    expect("format", `a text in the format ${format.value}`, preview(value));
  return found;
}

export function binaryViolations({ maxBytes }: Schema, value: Uint8Array): Violation[] {
  if (!maxBytes || value.length <= maxBytes.value) return [];
  return [violation("maxBytes", `expected at most ${counted(maxBytes.value, "byte")}, found ${value.length}`)];
}
