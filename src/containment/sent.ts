/** What a generated sender may send. */

import type { Schema } from "../schema/model.js";
import { closed } from "./closed.js";

/** The values of the schema that leave a sender, which leaves out what the contract does not declare. */
export function sentBy(schema: Schema): Schema {
  return closed(schema);
}
