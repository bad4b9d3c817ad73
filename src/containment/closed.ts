/** A schema whose objects hold what is declared, and nothing else. */

import type { Schema } from "../schema/model.js";
import { type Holder, rebuild } from "../schema/rebuild.js";
import { allInPlace, inPlace } from "../schema/shape.js";

/** `place`: of a value of its own. `part`: says more of a value whose place another schema is. */
type Standing = "place" | "part";

const NOTHING: Pick<Schema, "never" | "typeName" | "annotations"> = {
  never: true,
  typeName: undefined,
  annotations: { extensions: {} },
};

/**
 * The same schema, where each object that it names properties of is closed to those, as `unevaluatedProperties: false`
 * closes it: what says itself what becomes of other properties stays as it says. Recursive types stay recursive.
 */
export function closed(schema: Schema): Schema {
  const copies: Readonly<Record<Standing, Map<Schema, Schema>>> = { place: new Map(), part: new Map() };
  const copyOf = (each: Schema, standing: Standing): Schema => {
    const known = copies[standing].get(each);
    if (known) return known;
    const copy: Schema = { ...each };
    copies[standing].set(each, copy);
    const inside = rebuild(each, (inner, holder) => {
      const becomes = standingIn(holder);
      return becomes === undefined ? inner : copyOf(inner, becomes);
    });
    const closing = standing === "place" ? closingKeyword(each) : undefined;
    return Object.assign(copy, inside, closing && { [closing]: { ...NOTHING, at: each.at } });
  };
  return copyOf(schema, "place");
}

/** Undefined where it says what a value is not, or only asks. */
function standingIn(holder: Holder): Standing | undefined {
  switch (holder) {
    case "not":
    case "if":
    case "contains":
    case "propertyNames":
      return undefined;
    case "reference":
    case "allOf":
    case "anyOf":
    case "oneOf":
    case "then":
    case "else":
    case "dependentSchemas":
      return "part";
    case "items":
    case "unevaluatedItems":
    case "prefixItems":
    case "properties":
    case "patternProperties":
    case "additionalProperties":
    case "unevaluatedProperties":
      return "place";
    default:
      return holder satisfies never;
  }
}

/** Where nothing else speaks of the value, the simpler keyword says the same. */
function closingKeyword(schema: Schema): "additionalProperties" | "unevaluatedProperties" | undefined {
  if (schema.additionalProperties || schema.unevaluatedProperties) return undefined;
  if (![...allInPlace(schema)].some(({ properties }) => properties !== undefined)) return undefined;
  return inPlace(schema).length === 0 ? "additionalProperties" : "unevaluatedProperties";
}
