/** A schema whose objects hold what is declared, and nothing else. */

import type { Schema } from "../schema/model.js";
import { type Holder, rebuild } from "../schema/rebuild.js";
import { allInPlace, assertionsOf, inPlace } from "../schema/shape.js";
import { areDisjoint, isSilent } from "./parts.js";
import { ANYTHING, NOTHING } from "./synthetic.js";
import { variantsOf } from "./variants.js";

/** `place`: of a value of its own. `part`: says more of a value whose place another schema is. */
type Standing = "place" | "part";

/** Made once for each schema, so that what shares parts still does when closed. */
const copies: Readonly<Record<Standing, WeakMap<Schema, Schema>>> = { place: new WeakMap(), part: new WeakMap() };

/**
 * The same schema, where each object that it names properties of is closed to those, as `unevaluatedProperties: false`
 * closes it: what says itself what becomes of other properties stays as it says. Recursive types stay recursive.
 */
export function closed(schema: Schema): Schema {
  return copyOf(schema, "place");
}

function copyOf(schema: Schema, standing: Standing): Schema {
  const known = copies[standing].get(schema);
  if (known) return known;
  const copy: Schema = { ...schema };
  copies[standing].set(schema, copy);
  const isClosedInside = standing === "place" && isChoice(schema);
  const inside = rebuild(schema, (inner, holder) => {
    const becomes = standingIn(holder);
    if (becomes === undefined) return inner;
    return copyOf(inner, isClosedInside ? "place" : becomes);
  });
  const closing = standing === "place" && !isClosedInside ? closingKeyword(schema) : undefined;
  return Object.assign(copy, withAllBranches(schema, inside), closing && { [closing]: { ...NOTHING, at: schema.at } });
}

/** Whether only one of the schemas that it leads to speaks of a value, which can be closed itself then. */
export function isChoice(schema: Schema): boolean {
  return isReference(schema) || variantsOf(schema) !== undefined;
}

function isReference(schema: Schema): boolean {
  return schema.reference !== undefined && assertionsOf(schema).length === 0;
}

/**
 * More branches of a `oneOf` may fit a value than their closed copies say. Where that can be, the branches stay as they
 * are beside the copies, of which one has to fit.
 */
export function withAllBranches(schema: Schema, inside: Partial<Schema>): Partial<Schema> {
  const { oneOf, allOf = [] } = inside;
  if (!schema.oneOf || !oneOf || isExclusive(schema.oneOf)) return inside;
  return { ...inside, oneOf: schema.oneOf, allOf: [...allOf, { ...ANYTHING, anyOf: oneOf }] };
}

/** Whether no value fits two branches, or closing them changes nothing. */
function isExclusive(branches: readonly Schema[]): boolean {
  if (branches.every(isSilent)) return true;
  return branches.every((branch, index) => branches.slice(index + 1).every((other) => areDisjoint(branch, other)));
}

/** Undefined where it says what a value is not, or only asks. */
export function standingIn(holder: Holder): Standing | undefined {
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
