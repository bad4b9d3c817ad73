/** Compares two catalogs, and knows nothing of verdicts. */

import type { Catalog } from "../catalog/model.js";
import { matchEvents } from "./matching.js";
import type { Both, Change, Comparison, Place } from "./model.js";
import { compareNamespaces } from "./namespaces.js";
import { SchemaDiff } from "./schemas.js";

/** Everything that differs between two versions of a contract, however their files are laid out. */
export function compareCatalogs(before: Catalog, after: Catalog): Comparison {
  const pair = { before, after };
  const diff = new SchemaDiff();
  const place: Place = { at: after.info.at, was: before.info.at, pointer: "" };
  const changes = [...contractChanges(pair, place), ...compareNamespaces(pair, place, matchEvents(pair, diff))];
  return { ...pair, changes };
}

function* contractChanges({ before, after }: Both<Catalog>, place: Place): Iterable<Change> {
  if (before.info.version !== after.info.version)
    yield {
      ...place,
      pointer: "/info/version",
      kind: "version",
      before: before.info.version,
      after: after.info.version,
    };
  if (before.info.name !== after.info.name)
    yield {
      ...place,
      pointer: "/info/title",
      kind: "identifier",
      of: "contract",
      before: before.info.name,
      after: after.info.name,
    };
  if (before.info.description !== after.info.description)
    yield { ...place, pointer: "/info/description", kind: "documentation", what: "description" };
  if (before.unknownProperties !== after.unknownProperties)
    yield {
      ...place,
      pointer: "/unknownProperties",
      kind: "unknown-properties",
      before: before.unknownProperties,
      after: after.unknownProperties,
    };
}
