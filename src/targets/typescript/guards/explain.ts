/** Explaining: statements that add an issue for whatever a schema does not allow. */

import { type Code, ts } from "../../../code/code.js";
import type { Schema } from "../../../schema/model.js";
import { isOneOf, narrowingTest, typeTest } from "./accept.js";
import { type Assertion, binaryAssertions, numberAssertions, stringAssertions } from "./accept-scalar.js";
import { alternatives, describeValues } from "./describe.js";
import { explainChoices } from "./explain-choices.js";
import { add, chain } from "./explain-code.js";
import { explainArray, explainObject } from "./explain-containers.js";
import type { Path } from "./path.js";
import type { Place } from "./place.js";
import { valuesOf } from "./schema-facts.js";
import { always, not, some } from "./test.js";
import { typesLeft, type ValueType } from "./value-types.js";
import type { Writer } from "./writer.js";

/** A value and where it lies. */
export interface Subject {
  readonly place: Place;
  readonly path: Path;
}

/** Statements, one below the other; none where there is nothing to say. */
export function explain(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  const { place, path } = subject;
  if (schema.never) return [add(subject, "never", "nothing")];
  if (writer.isElsewhere(schema)) return [explainCall(writer, schema, subject)];
  const values = valuesOf(schema);
  if (values) {
    const rule = values.length === 1 ? "const" : "enum";
    const condition = not(isOneOf(writer, values, place));
    return chain([{ condition, body: [add(subject, rule, describeValues(values))] }]);
  }
  const left = typesLeft(place.types, schema.type?.value);
  const [only] = left;
  if (only === undefined) return [add(subject, "type", typeWords(schema, left))];
  if (left.size > 1)
    return [
      ...explainTypes(writer, schema, subject, left),
      ...explainRest(writer, schema, { place: place.as(left, false), path }),
    ];
  const narrowed: Subject = { place: place.as(left, true), path };
  const inside = [...assertionsOn(writer, schema, narrowed), ...explainRest(writer, schema, narrowed)];
  if (place.narrowed) return inside;
  const condition = not(inside.length === 0 ? typeTest(writer, place, only) : narrowingTest(writer, place, only));
  const refusal = { condition, body: [add(subject, "type", typeWords(schema, left))] };
  return chain(inside.length === 0 ? [refusal] : [refusal, { condition: always, body: inside }]);
}

/** Statements for a value that may be of several types. */
function explainTypes(writer: Writer, schema: Schema, subject: Subject, left: ReadonlySet<ValueType>): readonly Code[] {
  const { place, path } = subject;
  const cases = [...left].flatMap((type) => {
    const body = assertionsOn(writer, schema, { place: place.as(new Set([type]), true), path });
    return body.length === 0 ? [] : [{ type, body }];
  });
  const plain = [...left].filter((type) => !cases.some((each) => each.type === type));
  const branches = cases.map(({ type, body }) => ({ condition: narrowingTest(writer, place, type), body }));
  if (left.size === place.types.size) return chain(branches);
  const condition = not(some(plain.map((type) => typeTest(writer, place, type))));
  return chain([...branches, { condition, body: [add(subject, "type", typeWords(schema, left))] }]);
}

function typeWords(schema: Schema, left: ReadonlySet<ValueType>): string {
  return alternatives(schema.type?.value ?? [...left]);
}

/** What is said of values of the place's one type. */
function assertionsOn(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  const { place } = subject;
  const [type] = place.types;
  const isInteger = schema.type?.value.includes("integer") && !schema.type.value.includes("number");
  switch (type) {
    case "number":
      return explainAssertions(numberAssertions(writer, schema, place, isInteger === true), subject);
    case "string":
      return explainAssertions(stringAssertions(writer, schema, place), subject);
    case "binary":
      return explainAssertions(binaryAssertions(schema, place), subject);
    case "array":
      return explainArray(writer, schema, subject);
    case "object":
      return explainObject(writer, schema, subject);
    case "boolean":
    case "null":
    case undefined:
      return [];
    default:
      return type satisfies never;
  }
}

export function explainAssertions(assertions: readonly Assertion[], subject: Subject): readonly Code[] {
  return assertions.flatMap(({ holds, rule, expected }) => {
    return chain([{ condition: not(holds), body: [add(subject, rule, expected)] }]);
  });
}

/** Everything but a schema's own assertions. */
function explainRest(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  return [
    ...(schema.allOf ?? []).flatMap((part) => explain(writer, part, subject)),
    ...explainChoices(writer, schema, subject),
    ...(schema.reference ? [explainCall(writer, schema.reference.target, subject)] : []),
  ];
}

function explainCall(writer: Writer, schema: Schema, { place, path }: Subject): Code {
  const call = writer.call(writer.file.explanation, writer.unitOf(schema, ""), {
    place,
    args: ts`, issues, ${path.code}`,
  });
  return ts`${call};`;
}
