/** What is taken away from a value, slowly and obviously: whatever no schema that applies to it declares. */

import { evaluate } from "../../../src/schema/evaluate.js";
import type { Schema } from "../../../src/schema/model.js";

/** A copy of a value that `schema` accepts, without what it does not declare. */
export function withoutUnknown(schema: Schema, value: unknown): unknown {
  return stripped([schema], value);
}

function stripped(schemas: readonly Schema[], value: unknown): unknown {
  const applying = schemas.flatMap((schema) => applyingTo(schema, value));
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      stripped(
        applying.flatMap((schema) => ofItem(schema, index, value)),
        item,
      ),
    );
  }
  if (!isObject(value)) return value;
  const isClosed = applying.some(({ properties }) => properties) && !applying.some(saysWhatElse);
  const inside = Object.entries(value).map(([name, each]) => {
    return { name, each, schemas: applying.flatMap((schema) => ofProperty(schema, name, value)) };
  });
  const kept = inside.filter((property) => !isClosed || property.schemas.length > 0);
  return Object.fromEntries(kept.map((property) => [property.name, stripped(property.schemas, property.each)]));
}

/** The schema itself, and all that it brings to bear on the value. `not` only refuses, and brings nothing. */
function applyingTo(schema: Schema, value: unknown): readonly Schema[] {
  return [schema, ...inPlace(schema, value).flatMap((part) => applyingTo(part, value))];
}

function inPlace(schema: Schema, value: unknown): readonly Schema[] {
  const { reference, allOf = [], anyOf = [], oneOf = [], dependentSchemas = [] } = schema;
  const matching = [...anyOf, ...oneOf].filter((branch) => accepts(branch, value));
  const dependent = dependentSchemas.filter(({ name }) => isObject(value) && hasProperty(value, name));
  return [
    ...(reference ? [reference.target] : []),
    ...allOf,
    ...matching,
    ...conditional(schema, value),
    ...dependent.map((each) => each.schema),
  ];
}

function conditional(schema: Schema, value: unknown): readonly Schema[] {
  if (!schema.if) return [];
  if (!accepts(schema.if, value)) return schema.else ? [schema.else] : [];
  return schema.then ? [schema.if, schema.then] : [schema.if];
}

/** Objects that say what becomes of other properties are as they say. */
function saysWhatElse({ additionalProperties, unevaluatedProperties }: Schema): boolean {
  return additionalProperties !== undefined || unevaluatedProperties !== undefined;
}

/** What the schema itself, not what it brings to bear, says of the property. */
function ofProperty(schema: Schema, name: string, value: object): readonly Schema[] {
  const own = declaredFor(schema, name);
  if (own.length > 0 || !schema.unevaluatedProperties) return own;
  const isEvaluated = inPlace(schema, value).some((part) => evaluatesProperty(part, name, value));
  return isEvaluated ? [] : [schema.unevaluatedProperties];
}

function declaredFor(schema: Schema, name: string): readonly Schema[] {
  const named = (schema.properties ?? []).filter((property) => property.name === name);
  const matched = (schema.patternProperties ?? []).filter(({ pattern }) => new RegExp(pattern.value, "u").test(name));
  const own = [...named, ...matched].map((property) => property.schema);
  return own.length === 0 && schema.additionalProperties ? [schema.additionalProperties] : own;
}

function evaluatesProperty(schema: Schema, name: string, value: object): boolean {
  return applyingTo(schema, value).some((each) => each.unevaluatedProperties || declaredFor(each, name).length > 0);
}

function ofItem(schema: Schema, index: number, value: readonly unknown[]): readonly Schema[] {
  const own = schema.prefixItems?.[index] ?? schema.items;
  if (own) return [own];
  if (!schema.unevaluatedItems || containsItem(schema, value[index])) return [];
  const isEvaluated = inPlace(schema, value).some((part) => evaluatesItem(part, index, value));
  return isEvaluated ? [] : [schema.unevaluatedItems];
}

function evaluatesItem(schema: Schema, index: number, value: readonly unknown[]): boolean {
  return applyingTo(schema, value).some(
    (each) =>
      each.items !== undefined ||
      each.unevaluatedItems !== undefined ||
      index < (each.prefixItems?.length ?? 0) ||
      containsItem(each, value[index]),
  );
}

/** An item that is counted is evaluated, but the schema that counts it says nothing of what is inside. */
function containsItem({ contains }: Schema, item: unknown): boolean {
  return contains !== undefined && accepts(contains, item);
}

function accepts(schema: Schema, value: unknown): boolean {
  return evaluate(schema, value).length === 0;
}

function hasProperty(value: object, name: string): boolean {
  return new Map(Object.entries(value)).get(name) !== undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
