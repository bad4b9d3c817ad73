import type { Catalog } from "../catalog/model.js";
import { schemaPlaces } from "../catalog/places.js";
import { defineRule } from "../diagnostics/rule.js";
import type { JsonType, Schema } from "../schema/model.js";
import { acceptsType, isUnknown } from "../schema/shape.js";
import { everySchema } from "./subjects/every-schema.js";

const TYPES: readonly JsonType[] = ["null", "boolean", "integer", "number", "string", "array", "object", "binary"];

type Reason =
  | { readonly kind: "never" }
  | { readonly kind: "contradiction" }
  | { readonly kind: "impossible-property"; readonly property: string };

export const emptyType = defineRule<Catalog, { reason: Reason }>({
  name: "empty-type",
  severity: "error",
  why: "A type that accepts no value at all makes every message that holds it invalid.",
  message: ({ reason }) => `No value has this type: ${explanationOf(reason)}.`,
  help: ({ reason }) => mendOf(reason),
  *check(catalog) {
    const outermost = new Set(schemaPlaces(catalog));
    for (const schema of everySchema(catalog)) {
      const reason = saysNothingFits(schema) ? neverWhere(outermost, schema) : reasonFor(schema);
      if (reason) yield { at: schema.at, facts: { reason } };
    }
  },
});

function explanationOf(reason: Reason): string {
  switch (reason.kind) {
    case "never":
      return "it is written to accept nothing";
    case "contradiction":
      return "its parts contradict each other";
    case "impossible-property":
      return `the property "${reason.property}" is required, but no value is allowed for it`;
    default:
      return reason satisfies never;
  }
}

function mendOf(reason: Reason): string {
  switch (reason.kind) {
    case "never":
      return "Give it a type that accepts something, or remove it.";
    case "contradiction":
      return "Correct one of them, or drop one.";
    case "impossible-property":
      return `Declare "${reason.property}", or do not require it.`;
    default:
      return reason satisfies never;
  }
}

/** `false`, and the other ways to write it. */
function saysNothingFits(schema: Schema): boolean {
  return schema.never || schema.enum?.value.length === 0 || (schema.not !== undefined && isUnknown(schema.not));
}

/** Inside a schema, `false` says what may not be there; as a whole it cannot be meant. */
function neverWhere(outermost: ReadonlySet<Schema>, schema: Schema): Reason | undefined {
  return outermost.has(schema) ? { kind: "never" } : undefined;
}

/** What makes a schema empty by itself. One that only holds or refers to an empty one is not reported again. */
function reasonFor(schema: Schema): Reason | undefined {
  if (isEmptyByType(schema)) {
    const parts = [...(schema.allOf ?? []), ...(schema.reference ? [schema.reference.target] : [])];
    const choices = [schema.anyOf ?? [], schema.oneOf ?? []].filter((choice) => choice.length > 0);
    const isInherited = parts.some(isEmptyByType) || choices.some((choice) => choice.every(isEmptyByType));
    return isInherited ? undefined : { kind: "contradiction" };
  }
  const property = impossibleProperty(schema);
  return property === undefined ? undefined : { kind: "impossible-property", property };
}

function isEmptyByType(schema: Schema): boolean {
  return !TYPES.some((type) => acceptsType(schema, type));
}

/** A property that is required and never allowed, where the schema speaks of objects. */
function impossibleProperty(schema: Schema): string | undefined {
  if (!schema.required || !schema.type?.value.includes("object")) return undefined;
  return schema.required.value.find(({ value }) => isForbidden(schema, value))?.value;
}

function isForbidden({ properties, patternProperties = [], additionalProperties }: Schema, name: string): boolean {
  const property = properties?.find((each) => each.name === name);
  if (property) return saysNothingFits(property.schema);
  const matches = patternProperties.some(({ pattern }) => new RegExp(pattern.value, "u").test(name));
  return !matches && (additionalProperties?.never ?? false);
}
