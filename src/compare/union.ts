/**
 * A schema taken apart into its alternatives, so that what says the same in other words looks the same: references
 * followed, lists of types split, unions inside unions laid flat, literals gathered.
 */

import { isEqual } from "../schema/equal.js";
import type { Json, JsonType, Schema } from "../schema/model.js";
import { assertionsOf, resolved, typeOfValue } from "../schema/shape.js";
import { conjunctsOf, valuesOf } from "./keywords.js";

export interface Union {
  /** `oneOf`: where two alternatives accept a value, the schema refuses it. */
  readonly exclusive: boolean;
  /** Listed values, but for null, which is a type. */
  readonly literals: readonly Json[];
  readonly alternatives: readonly Alternative[];
}

/** What is no union, or one with other keywords beside it. */
export interface Alternative {
  readonly schema: Schema;
  /** Undefined where the schema does not say. Of several, other keywords do not let them be told apart. */
  readonly types: readonly JsonType[] | undefined;
}

/** Keywords that put schemas together in place, and so may speak of every type. */
const COMBINING = new Set<string>(["allOf", "anyOf", "oneOf", "not", "if"]);

/** Keywords that leave no more than listed values. */
const LISTING = new Set<string>(["type", "enum", "const"]);

export function unionOf(schema: Schema): Union {
  const here = plain(schema);
  if (isOnly(here, "oneOf"))
    // A member that is a union itself stays whole: it counts as one, however many of its own members accept a value.
    return { exclusive: true, ...gathered((here.oneOf ?? []).flatMap(piecesOf)) };
  const { literals, alternatives } = gathered(flat(here, new Set()));
  const different = literals.filter((each, index) => literals.findIndex((other) => isEqual(each, other)) === index);
  return { exclusive: false, literals: different, alternatives };
}

/** Where there is only one, it excludes nothing. */
export function isAlone({ literals, alternatives }: Union): boolean {
  return literals.length + alternatives.length < 2;
}

/** Null has but one value, however it is written. */
export function isNull({ types }: Alternative): boolean {
  return types?.length === 1 && types[0] === "null";
}

/** What a schema that only leads to another leads to. */
export function plain(schema: Schema): Schema {
  const here = resolved(schema);
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    const [only, ...more] = here[keyword] ?? [];
    if (only && more.length === 0 && isOnly(here, keyword)) return plain(only);
  }
  return here;
}

type Piece = Alternative | { readonly literal: Json };

function gathered(pieces: readonly Piece[]): Pick<Union, "literals" | "alternatives"> {
  return {
    literals: pieces.flatMap((piece) => ("literal" in piece ? [piece.literal] : [])),
    alternatives: pieces.flatMap((piece) => ("literal" in piece ? [] : [piece])),
  };
}

function flat(schema: Schema, seen: Set<Schema>): readonly Piece[] {
  const here = plain(schema);
  if (!isOnly(here, "anyOf")) return piecesOf(here);
  if (seen.has(here)) return [];
  seen.add(here);
  return (here.anyOf ?? []).flatMap((each) => flat(each, seen));
}

/** The pieces of a schema that no value is two of. */
function piecesOf(schema: Schema): readonly Piece[] {
  const here = plain(schema);
  if (here.never) return [];
  const types = typesOf(here);
  const keywords = assertionsOf(here);
  const values = valuesOf(here);
  if (values && !here.reference && keywords.every((keyword) => LISTING.has(keyword)))
    return values
      .filter((value) => types === undefined || types.some((type) => isOfType(value, type)))
      .map((value) => (value === null ? { schema: here, types: ["null"] } : { literal: value }));
  const inseparable = here.reference !== undefined || values || keywords.some((keyword) => COMBINING.has(keyword));
  if (types === undefined || types.length === 1 || inseparable) return [{ schema: here, types }];
  return types.map((type) => ({ schema: here, types: [type] }));
}

/** An intersection is of the type that one of its members says. */
function typesOf(schema: Schema): readonly JsonType[] | undefined {
  const types = schema.type?.value;
  if (types) return types.includes("number") ? types.filter((each) => each !== "integer") : types;
  return conjunctsOf(schema)
    .map((each) => typesOf(plain(each)))
    .find((each) => each !== undefined);
}

function isOfType(value: Json, type: JsonType): boolean {
  const own = typeOfValue(value);
  return own === type || (own === "integer" && type === "number");
}

function isOnly(schema: Schema, keyword: "allOf" | "anyOf" | "oneOf"): boolean {
  if (schema[keyword] === undefined || schema.never || schema.reference) return false;
  return assertionsOf(schema).join() === keyword;
}
