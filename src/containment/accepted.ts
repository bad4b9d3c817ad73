/** What a generated receiver accepts. */

import type { Schema } from "../schema/model.js";
import { closed } from "./closed.js";

/** The values that get past a receiver; only one that rejects unknown properties refuses more than the schema does. */
export function acceptedBy(schema: Schema, unknownProperties: "strip" | "reject" | "keep"): Schema {
  return unknownProperties === "reject" ? closed(schema) : schema;
}
