/** Explaining `anyOf`, `oneOf` and `not`: what the nearest variant lacks. */

import { braces, type Code, list, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import type { Schema } from "../../../schema/model.js";
import { acceptAny, acceptBranch, acceptOne, excludeEachOther, hintOf } from "./accept-choices.js";
import { alternatives, describe } from "./describe.js";
import { explain, type Subject } from "./explain.js";
import { add, chain } from "./explain-code.js";
import { explainTagged } from "./explain-tagged.js";
import { Place } from "./place.js";
import { onlyReference, tagOf } from "./schema-facts.js";
import { always, not } from "./test.js";
import { acceptsContainer } from "./value-types.js";
import type { Writer } from "./writer.js";

export function explainConditional(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  const { if: condition, then: yes, else: no } = schema;
  if (!condition) return [];
  const test = acceptBranch(writer.plain, condition, subject.place, "If");
  const body = yes ? explain(writer, yes, subject) : [];
  const otherwise = no ? explain(writer, no, subject) : [];
  if (otherwise.length === 0) return body.length === 0 ? [] : chain([{ condition: test, body }]);
  if (body.length === 0) return chain([{ condition: not(test), body: otherwise }]);
  return chain([
    { condition: test, body },
    { condition: always, body: otherwise },
  ]);
}

export function explainChoices(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  const { anyOf, oneOf } = schema;
  const { place } = subject;
  const found: Code[] = [];
  if (anyOf) found.push(...explainChoice(writer, schema, anyOf, subject));
  if (oneOf) found.push(...explainChoice(writer, schema, oneOf, subject));
  if (schema.not) {
    const condition = acceptBranch(writer.plain, schema.not, place, "Not");
    found.push(...chain([{ condition, body: [add(subject, "not", "something else")] }]));
  }
  return found;
}

function explainChoice(writer: Writer, schema: Schema, branches: readonly Schema[], subject: Subject): readonly Code[] {
  const body = explainVariants(writer, schema, branches, subject);
  // Where all variants are told apart, explaining the one that the value says it is finds what is wrong, and nothing else.
  if (tagOf(branches)) return body;
  const accepted = branches === schema.anyOf ? acceptAny : acceptOne;
  return chain([{ condition: not(accepted(writer, schema, branches, subject.place)), body }]);
}

function explainVariants(
  writer: Writer,
  schema: Schema,
  branches: readonly Schema[],
  subject: Subject,
): readonly Code[] {
  const rule = branches === schema.anyOf ? "anyOf" : "oneOf";
  const { names } = writer.file.emission;
  const kinds = alternatives(branches.map((branch) => describe(branch, names.typeOf)));
  const mayFitTwice = rule === "oneOf" && !tagOf(branches) && !excludeEachOther(branches);
  const expected = mayFitTwice ? `exactly one of ${branches.length} alternatives: ${kinds}` : kinds;
  const containers = branches.filter(acceptsContainer);
  const tag = tagOf(containers);
  const refusal = add(subject, rule, expected);
  if (tag) return explainTagged(writer, { schema, branches, tag }, subject, refusal);
  if (containers.length === 0) return [refusal];
  const variants = containers.map((branch) => {
    return explainer(writer, branch, hintOf(schema, branches, branches.indexOf(branch)));
  });
  const details = braces([
    ts`rule: ${literal(rule)}`,
    ts`expected: ${literal(expected)}`,
    ts`variants: ${list(ts`[`, variants, ts`]`)}`,
  ]);
  return [ts`issues.addNearest(${subject.path.code}, ${subject.place.code}, ${details});`];
}

/** The function that explains a branch, as a value. */
function explainer(writer: Writer, branch: Schema, hint: string): Code {
  const unit = writer.unitOf(onlyReference(branch) ?? branch, hint);
  const verb = writer.explanationOf(unit.schema);
  if (unit.cycle === undefined || unit.cycle !== writer.unit.cycle) return writer.file.function(verb, unit);
  return ts`(each, found, at) => ${writer.call(verb, unit, { place: Place.variable("each"), args: ts`, found, at` })}`;
}
