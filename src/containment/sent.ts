/** What a generated sender may send. */

import type { Schema } from "../schema/model.js";
import { rebuild } from "../schema/rebuild.js";
import { inPlace } from "../schema/shape.js";
import { isChoice, standingIn, withAllBranches } from "./closed.js";
import { overlap } from "./contents.js";
import { Declarations } from "./declared.js";
import { certainlyNames, partsOf } from "./parts.js";
import { ANYTHING, NOTHING } from "./synthetic.js";

/**
 * The values of the schema that leave a sender, which leaves out what the contract does not declare: each object that it
 * certainly names properties of is closed to those. Where several schemas declare the inside of one property or item,
 * which of them apply is not followed, and what any of them declares may be there. Never less than what may be sent.
 */
export function sentBy(schema: Schema): Schema {
  return placeOf(schema);
}

/** Made once for each schema, so that what shares parts still does when closed. */
const places = new WeakMap<Schema, Schema>();
const parts = new WeakMap<Schema, Schema>();

/** Of a value of its own. */
function placeOf(schema: Schema): Schema {
  const known = places.get(schema);
  if (known) return known;
  const inPlaceParts = isChoice(schema) ? [] : partsOf(schema);
  const isEntangled = !inPlaceParts || overlap(inPlaceParts);
  // Beside the schema and not in it, whose `unevaluatedProperties` would take what is declared for evaluated.
  const copy: Schema = isEntangled ? { ...ANYTHING } : { ...schema };
  places.set(schema, copy);
  if (isEntangled) {
    const declared = new Declarations().of([{ schema, isCertain: true }]);
    return Object.assign(copy, { allOf: [schema, declared] });
  }
  if (isChoice(schema)) return Object.assign(copy, inside(schema, placeOf));
  return Object.assign(copy, inside(schema, partOf), closing(schema));
}

/** Says more of a value whose place another schema is. */
function partOf(schema: Schema): Schema {
  const known = parts.get(schema);
  if (known) return known;
  const copy: Schema = { ...schema };
  parts.set(schema, copy);
  return Object.assign(copy, inside(schema, partOf));
}

function inside(schema: Schema, replacePart: (part: Schema) => Schema): Partial<Schema> {
  const replaced = rebuild(schema, (inner, holder) => {
    const standing = standingIn(holder);
    if (standing === undefined) return inner;
    return standing === "place" ? placeOf(inner) : replacePart(inner);
  });
  return withAllBranches(schema, replaced);
}

/** Where nothing else speaks of the value, the simpler keyword says the same. */
function closing(schema: Schema): Partial<Schema> {
  if (schema.additionalProperties || schema.unevaluatedProperties || !certainlyNames(schema)) return {};
  return inPlace(schema).length === 0 ? { additionalProperties: NOTHING } : { unevaluatedProperties: NOTHING };
}
