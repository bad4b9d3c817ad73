/** References, and the keywords that put schemas together for the same value. */

import type { Schema } from "../../schema/model.js";
import { acceptsType } from "../../schema/shape.js";
import { areExclusive } from "../../schema/size/exclusive.js";
import { ALWAYS, type Assertion, all, any, type Formula, fact, type Kind, no, yes } from "../formula.js";

export function inPlaceAssertions(schema: Schema, kind: Kind): readonly Assertion[] {
  const { reference, allOf = [], anyOf, oneOf, not } = schema;
  const asked: Assertion[] = allOf.map(required);
  if (reference) asked.push(required(reference.target));
  if (anyOf) asked.push(atLeastOne(anyOf));
  if (oneOf) asked.push(exactlyOne(oneOf, kind));
  if (not) asked.push({ holds: no(not), fails: yes(not) });
  if (schema.if) asked.push(conditional(schema.if, schema.then, schema.else));
  if (kind === "object") asked.push(...(schema.dependentSchemas ?? []).map(dependent));
  return asked;
}

function required(schema: Schema): Assertion {
  return { holds: yes(schema), fails: no(schema) };
}

function atLeastOne(alternatives: readonly Schema[]): Assertion {
  return { holds: any(alternatives.map(yes)), fails: all(alternatives.map(no)) };
}

/** Where a tag keeps objects from being of two variants, at least one is exactly one, and much less to look at. */
function exactlyOne(alternatives: readonly Schema[], kind: Kind): Assertion {
  const possible = alternatives.filter((each) => acceptsType(each, kind));
  if (possible.length < 2 || (kind === "object" && areExclusive(possible))) return atLeastOne(possible);
  const onlyAt = (chosen: number): Formula =>
    all(alternatives.map((each, index) => (index === chosen ? yes(each) : no(each))));
  const pairs = alternatives.flatMap((one, index) =>
    alternatives.slice(index + 1).map((other) => all([yes(one), yes(other)])),
  );
  return {
    holds: any(alternatives.map((_, index) => onlyAt(index))),
    fails: any([all(alternatives.map(no)), ...pairs]),
  };
}

function conditional(condition: Schema, then: Schema | undefined, otherwise: Schema | undefined): Assertion {
  const fails: Formula[] = [];
  if (then) fails.push(all([yes(condition), no(then)]));
  if (otherwise) fails.push(all([no(condition), no(otherwise)]));
  return {
    holds: any([
      all([yes(condition), then ? yes(then) : ALWAYS]),
      all([no(condition), otherwise ? yes(otherwise) : ALWAYS]),
    ]),
    fails: any(fails),
  };
}

function dependent({ name, schema }: { readonly name: string; readonly schema: Schema }): Assertion {
  return {
    holds: any([fact({ kind: "absent", name }), yes(schema)]),
    fails: all([fact({ kind: "present", name }), no(schema)]),
  };
}
