/** What the types of arrays and objects ask of the reader of schemas. */

import type { JsonType, Schema } from "../../../schema/model.js";
import type { TypeNode } from "./node.js";

/** What the schema around it already says of a value's type, since `allOf` and `anyOf` often leave it out. */
export type Assumed = readonly JsonType[] | undefined;

export interface Inner {
  /** The type of a schema where it is used: its name, if it has one. */
  use(schema: Schema, assumed?: Assumed): TypeNode;
  isNamed(schema: Schema): boolean;
}

/** Whether other schemas speak of the same value, and so may evaluate what this one does not. */
export function sharesPlace({ reference, allOf, anyOf, oneOf, if: condition, dependentSchemas }: Schema): boolean {
  return [reference, allOf, anyOf, oneOf, condition, dependentSchemas].some((each) => each !== undefined);
}
