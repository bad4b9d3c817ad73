/** Explaining: statements that add an issue for whatever a schema does not allow. */

import { type Code, ts } from "../../../code/code.js";
import type { Schema } from "../../../schema/model.js";
import { isUnknown, resolved } from "../../../schema/shape.js";
import { isForMarks } from "./accept.js";
import { type Assertion, binaryAssertions, numberAssertions, stringAssertions } from "./accept-scalar.js";
import { alternatives, describeValues } from "./describe.js";
import { explainChoices, explainConditional } from "./explain-choices.js";
import { add, chain, type Link } from "./explain-code.js";
import { explainArray, explainObject } from "./explain-containers.js";
import { explainUnevaluated } from "./explain-unevaluated.js";
import type { Path } from "./path.js";
import type { Place } from "./place.js";
import { valuesOf } from "./schema-facts.js";
import { always, not, some, type Test } from "./test.js";
import { isOneOf, kindOf, narrowingTest, typeTest } from "./type-tests.js";
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
  if (isUnknown(resolved(schema))) return [];
  if (writer.isElsewhere(schema) || isForMarks(writer, schema)) return [explainCall(writer, schema, subject)];
  const values = valuesOf(schema);
  if (values) {
    const rule = values.length === 1 ? "const" : "enum";
    const condition = not(isOneOf(writer, values, place));
    return chain([{ condition, body: [add(subject, rule, describeValues(values))] }]);
  }
  const left = typesLeft(place.types, schema.type?.value);
  const [only] = left;
  if (only === undefined) return [add(subject, "type", typeWords(schema, left))];
  if (left.size > 1) {
    const rest = explainRest(writer, schema, { place: place.as(left, false), path });
    return [...explainTypes(writer, schema, subject, left), ...rest];
  }
  return explainSingle(writer, schema, subject, only);
}

/** Statements for a value that has to be of one type. */
function explainSingle(writer: Writer, schema: Schema, subject: Subject, only: ValueType): readonly Code[] {
  const { place, path } = subject;
  const kind = kindOf(schema, only);
  const narrowed: Subject = { place: place.as(new Set([only]), true), path };
  const scalars = scalarAssertions(writer, schema, narrowed.place);
  const rest = explainRest(writer, schema, narrowed);
  const inside = scalars ? explainAssertions(scalars, narrowed) : explainContainer(writer, schema, narrowed);
  const all = [...inside, ...rest];
  const refusal = (condition: Test): Link => ({ condition, body: [add(subject, "type", kind)] });
  if (place.narrowed) {
    return kind === "integer" ? [...chain([refusal(not(typeTest(writer, place, kind)))]), ...all] : all;
  }
  if (all.length === 0) return chain([refusal(not(typeTest(writer, place, kind)))]);
  const first = refusal(not(narrowingTest(writer, place, kind)));
  const [assertion, ...more] = scalars ?? [];
  if (!assertion || more.length > 0 || rest.length > 0) return chain([first, { condition: always, body: all }]);
  return chain([first, linkFor(assertion, narrowed)]);
}

/** Statements for a value that may be of several types. */
function explainTypes(writer: Writer, schema: Schema, subject: Subject, left: ReadonlySet<ValueType>): readonly Code[] {
  const { place, path } = subject;
  const cases = [...left].flatMap((type) => {
    const narrowed: Subject = { place: place.as(new Set([type]), true), path };
    const scalars = scalarAssertions(writer, schema, narrowed.place);
    const body = scalars ? explainAssertions(scalars, narrowed) : explainContainer(writer, schema, narrowed);
    return body.length === 0 ? [] : [{ type, body }];
  });
  const plain = [...left].filter((type) => !cases.some((each) => each.type === type));
  const branches = cases.map(({ type, body }) => {
    return { condition: narrowingTest(writer, place, kindOf(schema, type)), body };
  });
  if (!schema.type) return chain(branches);
  const condition = not(some(plain.map((type) => typeTest(writer, place, kindOf(schema, type)))));
  return chain([...branches, { condition, body: [add(subject, "type", typeWords(schema, left))] }]);
}

function typeWords(schema: Schema, left: ReadonlySet<ValueType>): string {
  return alternatives(schema.type?.value ?? [...left]);
}

/** What is said of a value that holds no others; nothing for one that does. */
function scalarAssertions(writer: Writer, schema: Schema, place: Place): readonly Assertion[] | undefined {
  const [type] = place.types;
  switch (type) {
    case "number":
      return numberAssertions(writer, schema, place);
    case "string":
      return stringAssertions(writer, schema, place);
    case "binary":
      return binaryAssertions(schema, place);
    case "boolean":
    case "null":
      return [];
    case "array":
    case "object":
    case undefined:
      return undefined;
    default:
      return type satisfies never;
  }
}

function explainContainer(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  return subject.place.types.has("array")
    ? explainArray(writer, schema, subject)
    : explainObject(writer, schema, subject);
}

export function explainAssertions(assertions: readonly Assertion[], subject: Subject): readonly Code[] {
  return assertions.flatMap((assertion) => chain([linkFor(assertion, subject)]));
}

function linkFor({ holds, rule, expected }: Assertion, subject: Subject): Link {
  return { condition: not(holds), body: [add(subject, rule, expected)] };
}

/** Everything but a schema's own assertions. */
function explainRest(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  return [
    ...(schema.allOf ?? []).flatMap((part) => explain(writer, part, subject)),
    ...explainChoices(writer, schema, subject),
    ...(schema.reference ? [explainCall(writer, schema.reference.target, subject)] : []),
    ...explainConditional(writer, schema, subject),
    ...explainUnevaluated(writer, schema, subject),
  ];
}

function explainCall(writer: Writer, schema: Schema, { place, path }: Subject): Code {
  const call = writer.call(writer.explanationOf(schema), writer.unitOf(schema, ""), {
    place,
    args: ts`, issues, ${path.code}`,
  });
  return ts`${call};`;
}
