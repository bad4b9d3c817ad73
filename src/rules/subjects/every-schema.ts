import type { Catalog } from "../../catalog/model.js";
import { namespacePlaces, schemaPlaces } from "../../catalog/places.js";
import type { Schema } from "../../schema/model.js";
import { reachable } from "../../schema/shape.js";

/** Every schema of the catalog once, wherever it stands and however often it is referred to. */
export function everySchema(catalog: Catalog): ReadonlySet<Schema> {
  return reachable(schemaPlaces(catalog));
}

/** Every schema that has to do with what is declared outside of `types`. */
export function usedSchemas(catalog: Catalog): ReadonlySet<Schema> {
  const errors = catalog.errors.flatMap(({ data }) => data ?? []);
  return reachable([...errors, ...catalog.namespaces.flatMap((namespace) => [...namespacePlaces(namespace)])]);
}
