/** A schema made of other subschemas than those that it was read with. */

import type { PatternProperty, Property, Schema } from "./model.js";

const SINGLE = [
  "items",
  "contains",
  "unevaluatedItems",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "not",
  "if",
  "then",
  "else",
] as const satisfies readonly (keyof Schema)[];
const LISTS = ["prefixItems", "allOf", "anyOf", "oneOf"] as const satisfies readonly (keyof Schema)[];

/** A keyword that holds schemas; `reference` leads to one. */
export type Holder =
  | (typeof SINGLE)[number]
  | (typeof LISTS)[number]
  | "properties"
  | "patternProperties"
  | "dependentSchemas"
  | "reference";

/** The keywords of `schema` that hold schemas, a reference among them, with each of these replaced. */
export function rebuild(schema: Schema, replace: (inside: Schema, holder: Holder) => Schema): Partial<Schema> {
  const { reference, properties, patternProperties, dependentSchemas } = schema;
  const found: { -readonly [K in keyof Schema]?: Schema[K] } = {};
  for (const keyword of SINGLE) {
    const each = schema[keyword];
    if (each) found[keyword] = replace(each, keyword);
  }
  for (const keyword of LISTS) {
    const each = schema[keyword];
    if (each) found[keyword] = each.map((inside) => replace(inside, keyword));
  }
  const named = <T extends Property | PatternProperty>(list: readonly T[], holder: Holder): readonly T[] =>
    list.map((each) => ({ ...each, schema: replace(each.schema, holder) }));
  if (properties) found.properties = named(properties, "properties");
  if (patternProperties) found.patternProperties = named(patternProperties, "patternProperties");
  if (dependentSchemas) found.dependentSchemas = named(dependentSchemas, "dependentSchemas");
  if (reference) found.reference = { ...reference, target: replace(reference.target, "reference") };
  return found;
}
