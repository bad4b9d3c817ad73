import type { Property, Schema } from "../../schema/model.js";
import { allInPlace } from "../../schema/shape.js";

/** The properties that an object may have, of all parts that speak of the same value. */
export function propertiesOf(schema: Schema): readonly Property[] {
  return [...allInPlace(schema)].flatMap(({ properties = [] }) => properties);
}
