/** Accepting where it depends on the value which schemas apply: `anyOf`, `oneOf`, `not`, `if`. */

import { type Code, group, indent, join, line, softline, ts } from "../../../code/code.js";
import type { Schema } from "../../../schema/model.js";
import { acceptsType } from "../../../schema/shape.js";
import { accept, acceptCall } from "./accept.js";
import type { Place } from "./place.js";
import { tagOf } from "./schema-facts.js";
import { raised } from "./scope.js";
import { asTest, type Step, testing } from "./step.js";
import { not, placesOf, printTest, some, type Test } from "./test.js";
import { acceptedTypes, acceptsContainer, type ValueType } from "./value-types.js";
import type { Writer } from "./writer.js";

export function acceptChoices(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  const steps: Step[] = [];
  if (schema.anyOf) steps.push(testing(acceptAny(writer, schema, schema.anyOf, place)));
  if (schema.oneOf) steps.push(testing(acceptOne(writer, schema, schema.oneOf, place)));
  if (schema.not) steps.push(testing(not(acceptBranch(writer.plain, schema.not, place, "Not"))));
  return steps;
}

export function acceptAny(writer: Writer, schema: Schema, branches: readonly Schema[], place: Place): Test {
  const tests = branches.map((branch, index) => acceptBranch(writer, branch, place, hintOf(schema, branches, index)));
  return some(tests);
}

export function acceptOne(writer: Writer, schema: Schema, branches: readonly Schema[], place: Place): Test {
  if (tagOf(branches) || excludeEachOther(branches)) return acceptAny(writer, schema, branches, place);
  const tests = branches.map((branch, index) => acceptBranch(writer, branch, place, hintOf(schema, branches, index)));
  const possible = tests.filter((each) => each.kind !== "some" || each.tests.length > 0);
  if (possible.length < 2) return some(possible);
  return exactlyOne(possible);
}

/** Each test is made once: together they hold once. */
function exactlyOne(tests: readonly Test[]): Test {
  const sum = (): Code => {
    const counts = tests.map((each) => group(ts`Number(${indent(ts`${softline}${printTest(each)}`)}${softline})`));
    return join(counts, indent(ts` +${line}`));
  };
  const places = tests.flatMap(placesOf);
  return { kind: "atom", places, yes: () => group(ts`${sum()} === 1`), no: () => group(ts`${sum()} !== 1`) };
}

/** Whether no two accept values of one type. */
export function excludeEachOther(branches: readonly Schema[]): boolean {
  const seen = new Set<ValueType>();
  for (const branch of branches) {
    for (const type of acceptedTypes(branch)) {
      if (seen.has(type)) return false;
      seen.add(type);
    }
  }
  return true;
}

/** What a branch without a name is called after the schema that it belongs to. */
export function hintOf(schema: Schema, branches: readonly Schema[], index: number): string {
  const branch = branches[index];
  const tag = tagOf(branches);
  const literals = tag ? [...tag.branches].filter(([, each]) => each === branch).map(([text]) => text) : [];
  const [word] = literals;
  if (typeof word === "string" && /^[A-Za-z]\w*$/.test(word)) return titled(word);
  if (branch && branches.filter(acceptsContainer).length === 1 && acceptsContainer(branch)) {
    return acceptsType(branch, "object") ? "Object" : "Array";
  }
  return branches.length === 1 || schema.anyOf?.length === 1 ? "Variant" : `Variant${index + 1}`;
}

/** `SLOW_DOWN` → `SlowDown` */
function titled(word: string): string {
  const words = word.split("_").map((part) => (part === part.toUpperCase() ? part.toLowerCase() : part));
  return words.map(raised).join("");
}

/** A schema as one condition: written out where it is short, a call where it is not. */
export function acceptBranch(writer: Writer, schema: Schema, place: Place, hint: string): Test {
  if (isShort(schema)) {
    const short = asTest(accept(writer, schema, place));
    if (short) return short;
  }
  return acceptCall(writer, schema, place, hint);
}

/** Whether a schema says nothing of what is inside a value. */
function isShort(schema: Schema): boolean {
  if (schema.reference) return false;
  const parts = [
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.not ? [schema.not] : []),
  ];
  const saysMore =
    schema.items ??
    schema.prefixItems ??
    schema.properties ??
    schema.patternProperties ??
    schema.additionalProperties ??
    schema.propertyNames ??
    schema.required ??
    schema.contains ??
    schema.dependentRequired ??
    schema.dependentSchemas ??
    schema.unevaluatedItems ??
    schema.unevaluatedProperties ??
    schema.if;
  return saysMore === undefined && parts.every(isShort) && parts.length <= 3;
}

export function acceptConditional(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  const { if: condition, then: yes, else: no } = schema;
  if (!condition || !(yes ?? no)) return [];
  const steps = (branch: Schema | undefined): readonly Step[] => (branch ? accept(writer, branch, place) : []);
  return [
    { kind: "either", condition: acceptBranch(writer.plain, condition, place, "If"), yes: steps(yes), no: steps(no) },
  ];
}
