/** What a schema's own keywords say of what is inside of an object or array, entry by entry. */

import type { Schema } from "../schema/model.js";
import { resolved } from "../schema/shape.js";
import { canMeet, isSilent, type Part } from "./parts.js";

export interface Entry {
  readonly of: "object" | "array";
  /** Of one property or item; of a pattern's properties; of whatever is left. */
  readonly key: string | number | RegExp | undefined;
  readonly schema: Schema;
}

export function entriesOf(schema: Schema): readonly Entry[] {
  const { properties = [], patternProperties = [], prefixItems = [] } = schema;
  const rest = [schema.additionalProperties, schema.unevaluatedProperties].filter((each) => each !== undefined);
  const items = [schema.items, schema.unevaluatedItems].filter((each) => each !== undefined);
  return [
    ...properties.map((each): Entry => ({ of: "object", key: each.name, schema: each.schema })),
    ...patternProperties.map(
      ({ pattern, schema: inside }): Entry => ({ of: "object", key: new RegExp(pattern.value, "u"), schema: inside }),
    ),
    ...rest.map((inside): Entry => ({ of: "object", key: undefined, schema: inside })),
    ...prefixItems.map((inside, key): Entry => ({ of: "array", key, schema: inside })),
    ...items.map((inside): Entry => ({ of: "array", key: undefined, schema: inside })),
  ];
}

/** Whether two different schemas of the parts may both declare what is inside of the same property or item. */
export function overlap(parts: readonly Part[]): boolean {
  const entries = parts.flatMap((part) => entriesOf(part.schema).map((entry) => ({ part, entry })));
  const telling = entries.filter(({ entry }) => !isSilent(entry.schema));
  return telling.some(({ part, entry }, index) =>
    telling
      .slice(index + 1)
      .some(
        (other) =>
          resolved(entry.schema) !== resolved(other.entry.schema) &&
          concern(entry, other.entry, part === other.part) &&
          canMeet(part, other.part),
      ),
  );
}

/** Whether both may be of one property or item. */
function concern(one: Entry, other: Entry, isSameSchema: boolean): boolean {
  if (one.of !== other.of) return false;
  // Within one schema, what is left is just what the others are not of.
  if (one.key === undefined || other.key === undefined) return !isSameSchema;
  if (typeof one.key === "string" && other.key instanceof RegExp) return other.key.test(one.key);
  if (typeof other.key === "string" && one.key instanceof RegExp) return one.key.test(other.key);
  return one.key === other.key || (one.key instanceof RegExp && other.key instanceof RegExp);
}
