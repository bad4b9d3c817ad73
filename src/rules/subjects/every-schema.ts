import type { Catalog } from "../../catalog/model.js";
import { namespacePlaces, schemaPlaces } from "../../catalog/places.js";
import type { Schema } from "../../schema/model.js";
import { reachable } from "../../schema/shape.js";

/** A catalog never changes, and most rules ask. */
const known = new WeakMap<Catalog, ReadonlySet<Schema>>();

/** Every schema of the catalog once, wherever it stands and however often it is referred to. */
export function everySchema(catalog: Catalog): ReadonlySet<Schema> {
  const schemas = known.get(catalog) ?? reachable(schemaPlaces(catalog));
  known.set(catalog, schemas);
  return schemas;
}

/** Every schema that has to do with what is declared outside of `types`. */
export function usedSchemas(catalog: Catalog): ReadonlySet<Schema> {
  const errors = catalog.errors.flatMap(({ data }) => data ?? []);
  const places = catalog.namespaces.flatMap((namespace) => [...namespacePlaces(namespace)]);
  const used = new Set(reachable([...errors, ...places]));
  for (const { madeFrom = [] } of used) for (const each of reachable(madeFrom)) used.add(each);
  return used;
}
