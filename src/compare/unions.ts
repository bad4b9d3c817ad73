/** What differs between two unions: values and variants that came or went, and what differs in those that stayed. */

import { isEqual } from "../schema/equal.js";
import type { Json, JsonType, Schema } from "../schema/model.js";
import { assertionsOf, typeOfValue } from "../schema/shape.js";
import { alternativeFindings } from "./alternatives.js";
import { at, type Finding, found, type Here, stepped } from "./findings.js";
import type { Both, Difference } from "./model.js";
import type { Sameness } from "./same.js";
import { type Alternative, isAlone, isNull, type Union } from "./union.js";
import { type MatchedVariants, matchVariants, variantName } from "./variants.js";

/** Two unions, and the schemas that they were read from. */
export interface Unions {
  readonly unions: Both<Union>;
  readonly schemas: Both<Schema>;
}

export function* unionFindings({ unions, schemas }: Unions, here: Here, same: Sameness): Iterable<Finding> {
  const { before, after } = unions;
  if (before.exclusive !== after.exclusive && !(isAlone(before) && isAlone(after))) {
    yield found(here, schemas, { kind: "rewritten" });
    return;
  }
  const matched = matchVariants(unions, same);
  const values = {
    added: missing(after.literals, before.literals),
    removed: missing(before.literals, after.literals),
  };
  if (matched.pairs.length === 0 && values.removed.length === before.literals.length) {
    yield found(here, schemas, otherwise(unions, values));
    return;
  }
  if (values.added.length + values.removed.length > 0) {
    const written = { before: valuesAt(schemas.before), after: valuesAt(schemas.after) };
    yield found(at(here, written), schemas, { kind: "values", ...values });
  }
  for (const difference of comeAndGone(unions, matched)) yield found(here, schemas, difference);
  for (const pair of matched.pairs) {
    const name = variantName(pair.after, after, same) ?? variantName(pair.before, before, same);
    const stand = { before: pair.before.schema, after: pair.after.schema };
    yield* alternativeFindings(pair, name === undefined ? at(here, stand) : stepped(here, name, stand), same);
  }
}

interface Values {
  readonly added: readonly Json[];
  readonly removed: readonly Json[];
}

/** Where nothing stayed. */
function otherwise({ before, after }: Both<Union>, values: Values): Difference {
  if (before.alternatives.length + after.alternatives.length === 0) return { kind: "values", ...values };
  const types = { before: typesOf(before), after: typesOf(after) };
  return isEqual(types.before, types.after) ? { kind: "rewritten" } : { kind: "type", ...types };
}

/** A variant that is no more than a type is told as such. */
function* comeAndGone({ before, after }: Both<Union>, { added, removed }: MatchedVariants): Iterable<Difference> {
  if ([...added, ...removed].some(isBare)) yield { kind: "type", before: typesOf(before), after: typesOf(after) };
  const variants = { added: schemasOf(added), removed: schemasOf(removed) };
  if (variants.added.length + variants.removed.length > 0) yield { kind: "variants", ...variants };
}

function isBare({ schema, types }: Alternative): boolean {
  return isNull({ schema, types }) || assertionsOf(schema).join() === "type";
}

function schemasOf(alternatives: readonly Alternative[]): readonly Schema[] {
  return alternatives.filter((each) => !isBare(each)).map(({ schema }) => schema);
}

function typesOf({ literals, alternatives }: Union): readonly JsonType[] | undefined {
  const types = alternatives.map((each) => each.types);
  if (!types.every((each) => each !== undefined)) return undefined;
  return [...new Set([...literals.map(typeOfValue), ...types.flat()])].sort();
}

function missing(values: readonly Json[], from: readonly Json[]): readonly Json[] {
  return values.filter((value) => !from.some((each) => isEqual(each, value)));
}

function valuesAt(schema: Schema): Schema["enum"] | Schema["const"] {
  return schema.enum ?? schema.const;
}
