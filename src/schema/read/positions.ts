/** Where schemas stand inside a schema as it is written. All else in it, `const`, `examples` and `x-…` among it, is data. */

import type { MapNode, Node } from "../../document/model.js";

const POSITIONS: ReadonlyMap<string, "schema" | "list" | "map"> = new Map([
  ["$defs", "map"],
  ["fields", "map"],
  ["properties", "map"],
  ["patternProperties", "map"],
  ["dependentSchemas", "map"],
  ["prefixItems", "list"],
  ["allOf", "list"],
  ["anyOf", "list"],
  ["oneOf", "list"],
  ["items", "schema"],
  ["contains", "schema"],
  ["unevaluatedItems", "schema"],
  ["additionalProperties", "schema"],
  ["propertyNames", "schema"],
  ["unevaluatedProperties", "schema"],
  ["not", "schema"],
  ["if", "schema"],
  ["then", "schema"],
  ["else", "schema"],
  ["contentSchema", "schema"],
]);

/** The schemas directly inside `schema`. */
export function subschemasOf(schema: MapNode): readonly Node[] {
  return schema.entries.flatMap(({ name, value }) => {
    switch (POSITIONS.get(name)) {
      case "schema":
        return [value];
      case "list":
        return value.kind === "sequence" ? value.items : [];
      case "map":
        return value.kind === "map" ? value.entries.map((entry) => entry.value) : [];
      default:
        return [];
    }
  });
}
