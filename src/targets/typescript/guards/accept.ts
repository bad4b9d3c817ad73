/** Accepting: the steps that say no to whatever a schema does not allow. */

import { empty } from "../../../code/code.js";
import type { Schema } from "../../../schema/model.js";
import { acceptArray } from "./accept-array.js";
import { acceptChoices, acceptConditional } from "./accept-choices.js";
import { acceptObject } from "./accept-object.js";
import { binaryAssertions, numberAssertions, stringAssertions } from "./accept-scalar.js";
import { acceptUnevaluated } from "./accept-unevaluated.js";
import type { Place } from "./place.js";
import { planOf } from "./plan.js";
import { valuesOf } from "./schema-facts.js";
import { type Step, testing } from "./step.js";
import { always, call, never, some, type Test } from "./test.js";
import { isOneOf, kindOf, narrowingTest, typeTest } from "./type-tests.js";
import { acceptedTypes, typesLeft, type ValueType } from "./value-types.js";
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
    return { steps: [testing(acceptCall(writer, schema, place))], place };
  }
  return acceptWritten(writer, schema, place);
}

/** The same for a schema that also has functions of its own. */
export function acceptHere(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  return acceptWritten(writer, schema, place).steps;
}

function acceptWritten(writer: Writer, schema: Schema, place: Place): Accepted {
  const values = valuesOf(schema);
  if (values) return { steps: [testing(isOneOf(writer, values, place))], place };
  const own = acceptOwn(writer, schema, place);
  const steps = [...own.steps];
  let known = own.place.untold;
  if (known.types.size === 0) return refused(place);
  for (const part of byEase(schema.allOf ?? [])) {
    const accepted = acceptAt(writer, part, known);
    steps.push(...accepted.steps);
    known = accepted.place;
    if (known.types.size === 0) return refused(place);
  }
  steps.push(...acceptChoices(writer, schema, known));
  if (schema.reference) steps.push(testing(acceptCall(writer, schema.reference.target, known)));
  steps.push(...acceptConditional(writer, schema, known), ...acceptUnevaluated(writer, schema, known));
  return { steps, place: known };
}

/** Whether a test for what is not declared needs a look at the whole value first, in functions of its own. */
export function isForMarks(writer: Writer, schema: Schema): boolean {
  return writer.isStrict && schema !== writer.unit.schema && planOf(schema, writer.file.holdings).kind === "marks";
}

function refused(place: Place): Accepted {
  return { steps: [testing(never)], place: place.as(new Set(), false) };
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
  if (cases.length === 0) return { steps: [testing(rest)], place: known };
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
    return { steps: kind === "integer" ? [testing(typeTest(writer, place, kind)), ...steps] : steps, place: narrowed };
  }
  if (steps.length > 0) return { steps: [testing(narrowingTest(writer, place, kind)), ...steps], place: narrowed };
  return { steps: [testing(typeTest(writer, place, kind))], place: place.as(new Set([only]), only !== "number") };
}

/** The assertions of the place's one type. */
function assertions(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  const [type] = place.types;
  switch (type) {
    case "number":
      return numberAssertions(writer, schema, place).map(({ holds }) => testing(holds));
    case "string":
      return stringAssertions(writer, schema, place).map(({ holds }) => testing(holds));
    case "binary":
      return binaryAssertions(schema, place).map(({ holds }) => testing(holds));
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
