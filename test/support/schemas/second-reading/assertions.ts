/** The keywords of JSON Schema 2020-12 that judge a value by itself, each as the specification words it. */

import { formatCheck } from "../../../../src/schema/formats.js";
import { isEqual, isMultipleOf, isObject, type JsonObject, listOf, typesOf } from "./values.js";

/** Whether a value satisfies one keyword; a keyword has nothing to say of a value of another type. */
type Assertion = (argument: unknown, value: unknown) => boolean;

const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  // Validation, section 6.1: any type
  type: (argument, value) => listOf(argument).some((type) => typesOf(value).includes(String(type))),
  enum: (argument, value) => listOf(argument).some((each) => isEqual(each, value)),
  const: isEqual,
  // 6.2: numbers
  multipleOf: (argument, value) => typeof value !== "number" || isMultipleOf(value, Number(argument)),
  maximum: (argument, value) => typeof value !== "number" || value <= Number(argument),
  exclusiveMaximum: (argument, value) => typeof value !== "number" || value < Number(argument),
  minimum: (argument, value) => typeof value !== "number" || value >= Number(argument),
  exclusiveMinimum: (argument, value) => typeof value !== "number" || value > Number(argument),
  // 6.3: strings, whose length is their number of code points
  maxLength: (argument, value) => typeof value !== "string" || [...value].length <= Number(argument),
  minLength: (argument, value) => typeof value !== "string" || [...value].length >= Number(argument),
  pattern: (argument, value) => typeof value !== "string" || new RegExp(String(argument), "u").test(value),
  // 6.4: arrays; `minContains` and `maxContains` are read with `contains`
  maxItems: (argument, value) => !Array.isArray(value) || value.length <= Number(argument),
  minItems: (argument, value) => !Array.isArray(value) || value.length >= Number(argument),
  uniqueItems: (argument, value) => argument !== true || !Array.isArray(value) || areDistinct(value),
  // 6.5: objects
  maxProperties: (argument, value) => !isObject(value) || Object.keys(value).length <= Number(argument),
  minProperties: (argument, value) => !isObject(value) || Object.keys(value).length >= Number(argument),
  required: (argument, value) => !isObject(value) || hasAll(value, argument),
  dependentRequired: (argument, value) =>
    !isObject(value) ||
    !isObject(argument) ||
    Object.entries(argument).every(([name, others]) => !Object.hasOwn(value, name) || hasAll(value, others)),
  // 7: formats, asserted where they are known
  format: (argument, value) => typeof value !== "string" || (formatCheck(String(argument))?.(value) ?? true),
};

/** Whether a value satisfies every assertion that stands in a schema. */
export function assertionsHold(schema: JsonObject, value: unknown): boolean {
  return Object.entries(ASSERTIONS).every(
    ([keyword, holds]) => !Object.hasOwn(schema, keyword) || holds(schema[keyword], value),
  );
}

function areDistinct(items: readonly unknown[]): boolean {
  return items.every((item, index) => !items.slice(0, index).some((earlier) => isEqual(earlier, item)));
}

function hasAll(value: JsonObject, names: unknown): boolean {
  return listOf(names).every((name) => Object.hasOwn(value, String(name)));
}
