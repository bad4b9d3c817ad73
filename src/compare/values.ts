/** What differs in one value of the contract: an argument, an answer, a part of the handshake. */

import type { Schema } from "../schema/model.js";
import type { Both, Change, Place, Value } from "./model.js";
import type { SchemaDiff } from "./schemas.js";

export function* compareValue(
  schemas: Both<Schema | undefined>,
  place: Place,
  { value, diff }: { readonly value: Value; readonly diff: SchemaDiff },
): Iterable<Change> {
  const { before, after } = schemas;
  if (before === undefined || after === undefined) {
    if (before !== after) yield { ...place, kind: "schema", value, schemas, parts: [] };
    return;
  }
  const parts = diff.parts({ before, after }, place);
  if (parts.length > 0) yield { ...place, kind: "schema", value, schemas, parts };
}
