import type { Property, Schema } from "../../schema/model.js";

/** The properties that an object may have, of all parts that apply to the same value. */
export function propertiesOf(schema: Schema): readonly Property[] {
  const found = new Set([schema]);
  for (const { reference, allOf = [], anyOf = [], oneOf = [] } of found) {
    for (const part of [...(reference ? [reference.target] : []), ...allOf, ...anyOf, ...oneOf]) found.add(part);
  }
  return [...found].flatMap(({ properties = [] }) => properties);
}
