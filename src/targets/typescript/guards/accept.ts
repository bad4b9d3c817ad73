/** Accepting: the steps that say no to whatever a schema does not allow. */

import { type Code, empty, group, indent, join, line, softline, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import type { Json, Schema } from "../../../schema/model.js";
import { acceptsType } from "../../../schema/shape.js";
import { acceptArray } from "./accept-array.js";
import { acceptObject } from "./accept-object.js";
import { binaryAssertions, numberAssertions, stringAssertions } from "./accept-scalar.js";
import { acceptUnevaluated } from "./accept-unevaluated.js";
import type { Place } from "./place.js";
import { planOf } from "./plan.js";
import { tagOf, valuesOf } from "./schema-facts.js";
import { raised } from "./scope.js";
import { asTest, type Step } from "./step.js";
import { all, always, atom, call, never, not, placesOf, printTest, some, type Test } from "./test.js";
import { acceptedTypes, acceptsContainer, typeOfJson, typesLeft, type ValueType } from "./value-types.js";
import type { Writer } from "./writer.js";

/** The steps, and what is known of the place behind them. */
interface Accepted {
  readonly steps: readonly Step[];
  readonly place: Place;
}

/** Steps that end the function with a no unless the schema accepts the value at `place`. */
export function accept(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  return acceptAt(writer, schema, place).steps;
}

function acceptAt(writer: Writer, schema: Schema, place: Place): Accepted {
  if (schema.never) return refused(place);
  if (writer.isElsewhere(schema) || isForMarks(writer, schema)) {
    return { steps: [test(acceptCall(writer, schema, place))], place };
  }
  return acceptWritten(writer, schema, place);
}

/** The same for a schema that also has functions of its own. */
export function acceptHere(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  return acceptWritten(writer, schema, place).steps;
}

function acceptWritten(writer: Writer, schema: Schema, place: Place): Accepted {
  const values = valuesOf(schema);
  if (values) return { steps: [test(isOneOf(writer, values, place))], place };
  const own = acceptOwn(writer, schema, place);
  const steps = [...own.steps];
  let known = own.place;
  if (known.types.size === 0) return refused(place);
  for (const part of byEase(schema.allOf ?? [])) {
    const accepted = acceptAt(writer, part, known);
    steps.push(...accepted.steps);
    known = accepted.place;
    if (known.types.size === 0) return refused(place);
  }
  steps.push(...choices(writer, schema, known));
  if (schema.reference) steps.push(test(acceptCall(writer, schema.reference.target, known)));
  steps.push(...acceptConditional(writer, schema, known), ...acceptUnevaluated(writer, schema, known));
  return { steps, place: known };
}

function acceptConditional(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  const { if: condition, then: yes, else: no } = schema;
  if (!condition || !(yes ?? no)) return [];
  const steps = (branch: Schema | undefined): readonly Step[] => (branch ? accept(writer, branch, place) : []);
  return [
    { kind: "either", condition: acceptBranch(writer.plain, condition, place, "If"), yes: steps(yes), no: steps(no) },
  ];
}

/** Whether a test for what is not declared needs a look at the whole value first, in functions of its own. */
export function isForMarks(writer: Writer, schema: Schema): boolean {
  return writer.isStrict && schema !== writer.unit.schema && planOf(schema, writer.file.holdings).kind === "marks";
}

function refused(place: Place): Accepted {
  return { steps: [test(never)], place: place.as(new Set(), false) };
}

function test(condition: Test): Step {
  return { kind: "test", test: condition };
}

/** References last, so that what looks like little work is done first. */
function byEase(parts: readonly Schema[]): readonly Schema[] {
  return [...parts.filter((part) => !part.reference), ...parts.filter((part) => part.reference)];
}

export function acceptCall(writer: Writer, schema: Schema, place: Place, hint = ""): Test {
  const types = acceptedTypes(schema);
  if (![...place.types].some((type) => types.has(type))) return never;
  return call(place, () => writer.call(writer.testOf(schema), writer.unitOf(schema, hint), { place, args: empty }));
}

/** `type` and the assertions on values of each type. */
function acceptOwn(writer: Writer, schema: Schema, place: Place): Accepted {
  const left = typesLeft(place.types, schema.type?.value);
  const known = place.as(left, place.narrowed && left.size === place.types.size);
  if (left.size === 0) return { steps: [], place: known };
  const [only] = left;
  if (left.size === 1 && only) return acceptSingle(writer, schema, { place, only });
  const cases = [...left].flatMap((type) => {
    const steps = assertions(writer, schema, place.as(new Set([type]), true));
    return steps.length > 0 ? [{ type, steps }] : [];
  });
  const plain = [...left].filter((type) => !cases.some((each) => each.type === type));
  const rest = schema.type ? some(plain.map((type) => typeTest(writer, place, kindOf(schema, type)))) : always;
  if (cases.length === 0) return { steps: [test(rest)], place: known };
  const branches = cases.map(({ type, steps }) => {
    return { condition: narrowingTest(writer, place, kindOf(schema, type)), steps };
  });
  return { steps: [{ kind: "when", cases: branches, otherwise: rest }], place: known };
}

function acceptSingle(writer: Writer, schema: Schema, { place, only }: { place: Place; only: ValueType }): Accepted {
  const narrowed = place.as(new Set([only]), true);
  const steps = assertions(writer, schema, narrowed);
  const kind = kindOf(schema, only);
  if (place.narrowed) {
    return { steps: kind === "integer" ? [test(typeTest(writer, place, kind)), ...steps] : steps, place: narrowed };
  }
  if (steps.length > 0) return { steps: [test(narrowingTest(writer, place, kind)), ...steps], place: narrowed };
  return { steps: [test(typeTest(writer, place, kind))], place: place.as(new Set([only]), only !== "number") };
}

/** A type as a test tells it. */
export type Kind = ValueType | "integer";

export function kindOf({ type }: Schema, of: ValueType): Kind {
  const isInteger = of === "number" && type?.value.includes("integer") === true && !type.value.includes("number");
  return isInteger ? "integer" : of;
}

/** The assertions of the place's one type. */
function assertions(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  const [type] = place.types;
  switch (type) {
    case "number":
      return numberAssertions(writer, schema, place).map(({ holds }) => test(holds));
    case "string":
      return stringAssertions(writer, schema, place).map(({ holds }) => test(holds));
    case "binary":
      return binaryAssertions(schema, place).map(({ holds }) => test(holds));
    case "array":
      return acceptArray(writer, schema, place);
    case "object":
      return acceptObject(writer, schema, place);
    case "boolean":
    case "null":
    case undefined:
      return [];
    default:
      return type satisfies never;
  }
}

/** Whether the value is of the type. Infinity is no number that JSON has. */
export function typeTest(writer: Writer, place: Place, kind: Kind): Test {
  if (kind === "number") return call(place, (value) => ts`Number.isFinite(${value})`);
  if (kind === "integer") return call(place, (value) => ts`Number.isInteger(${value})`);
  return narrowingTest(writer, place, kind);
}

/** The same for TypeScript's eyes. */
export function narrowingTest(writer: Writer, place: Place, kind: Kind): Test {
  switch (kind) {
    case "null":
      return atom(
        place,
        (value) => ts`${value} === null`,
        (value) => ts`${value} !== null`,
      );
    case "array":
      return call(place, (value) => ts`Array.isArray(${value})`);
    case "object": {
      const isObject = writer.file.runtime("checks", "isObject");
      return call(place, (value) => ts`${isObject}(${value})`);
    }
    case "binary": {
      const isBinary = writer.file.runtime("checks", "isBinary");
      return call(place, (value) => ts`${isBinary}(${value})`);
    }
    case "string":
    case "boolean":
      return typeOfIs(place, kind);
    case "number":
    case "integer":
      return all([typeOfIs(place, "number"), typeTest(writer, place, kind)]);
    default:
      return kind satisfies never;
  }
}

function typeOfIs(place: Place, type: "string" | "boolean" | "number"): Test {
  return atom(
    place,
    (value) => ts`typeof ${value} === ${literal(type)}`,
    (value) => ts`typeof ${value} !== ${literal(type)}`,
  );
}

/** More than this are looked up in a set. */
const MOST_COMPARISONS = 8;

export function isOneOf(writer: Writer, values: readonly Json[], place: Place): Test {
  const possible = values.filter((value) => place.types.has(typeOfJson(value)));
  const plain = possible.filter((value) => value === null || typeof value !== "object");
  const deep = possible.filter((value) => value !== null && typeof value === "object");
  const equal = deep.map((value) => {
    const equals = writer.file.runtime("equality", "equals");
    return call(place, (code) => ts`${equals}(${code}, ${literal(value)})`);
  });
  if (plain.length > MOST_COMPARISONS) {
    const set = writer.file.constant(writer.unit, `${writer.unit.base}Values`, (constant) => {
      return ts`const ${constant}: ReadonlySet<unknown> = new Set(${literal(plain)});`;
    });
    return some([call(place, (value) => ts`${set}.has(${value})`), ...equal]);
  }
  return some([...plain.map((value) => isValue(place, value)), ...equal]);
}

function isValue(place: Place, expected: Json): Test {
  return atom(
    place,
    (value) => ts`${value} === ${literal(expected)}`,
    (value) => ts`${value} !== ${literal(expected)}`,
  );
}

function choices(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  const steps: Step[] = [];
  if (schema.anyOf) steps.push(test(acceptAny(writer, schema, schema.anyOf, place)));
  if (schema.oneOf) steps.push(test(acceptOne(writer, schema, schema.oneOf, place)));
  if (schema.not) steps.push(test(not(acceptBranch(writer.plain, schema.not, place, "Not"))));
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

function excludeEachOther(branches: readonly Schema[]): boolean {
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
