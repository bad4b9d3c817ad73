/** Explaining what is inside objects and arrays. */

import { type Code, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { acceptCall, isForMarks } from "./accept.js";
import { arrayAssertions, isLongerThan, itemAt, singular } from "./accept-array.js";
import {
  declaredNames,
  isClosed,
  isOther,
  isPresent,
  keysConstant,
  looksAtEntries,
  matches,
  type NamedProperty,
  namedProperties,
  objectAssertions,
} from "./accept-object.js";
import { has } from "./applied.js";
import { explain, explainAssertions, type Subject } from "./explain.js";
import { add, chain, loop } from "./explain-code.js";
import { explainContained } from "./explain-contained.js";
import { isClosing } from "./holdings.js";
import { Place } from "./place.js";
import { onlyReference, refusesAbsence } from "./schema-facts.js";
import { all, always, fact, not } from "./test.js";
import type { Writer } from "./writer.js";

export function explainObject(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  const { place, path } = subject;
  const asked = namedProperties(writer, schema, place).filter((property) => property.schema ?? property.required);
  const named = asked.flatMap((property) => {
    return explainProperty(writer, property, { place: property.place, path: path.at(literal(property.name)) });
  });
  return [
    ...explainAssertions(objectAssertions(writer, schema, place), subject),
    ...named,
    ...explainDependent(writer, schema, subject),
    ...(isClosed(schema) || (writer.isStrict && isClosing(schema)) ? [explainOthers(writer, schema, subject)] : []),
    ...(!isClosed(schema) && looksAtEntries(schema) ? [explainEntries(writer, schema, subject)] : []),
  ];
}

function explainDependent(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  const { place, path } = subject;
  const { dependentRequired = [], dependentSchemas = [] } = schema;
  const missing = dependentRequired.flatMap(({ name: trigger, required }) => {
    return required.flatMap(({ value: property }) => {
      const at = { place: writer.property(place, property), path: path.at(literal(property)) };
      const condition = all([has(writer, place, trigger), not(has(writer, place, property))]);
      const expected = `a value, for ${JSON.stringify(trigger)} is there`;
      return chain([{ condition, body: [add(at, "dependentRequired", expected)] }]);
    });
  });
  const others = dependentSchemas.flatMap(({ name: trigger, schema: own }) => {
    const body = explain(writer, own, subject);
    return body.length === 0 ? [] : chain([{ condition: has(writer, place, trigger), body }]);
  });
  return [...missing, ...others];
}

function explainProperty(writer: Writer, property: NamedProperty, subject: Subject): readonly Code[] {
  const { schema, required } = property;
  const isCall = schema !== undefined && required && isCallOnly(writer, schema);
  subject.place.used(isCall ? 1 : 2);
  const absent = { condition: not(isPresent(subject.place)), body: [add(subject, "required", "a value")] };
  const body = schema ? explain(writer, schema, subject) : [];
  const declaration = subject.place.declaration ? [subject.place.declaration] : [];
  if (!required)
    return body.length === 0 ? [] : [...declaration, ...chain([{ condition: isPresent(subject.place), body }])];
  if (schema && refusesAbsence(schema)) return [...declaration, ...body];
  return [...declaration, ...chain([absent, ...(body.length === 0 ? [] : [{ condition: always, body }])])];
}

/** Whether a value of the schema is only handed on. */
function isCallOnly(writer: Writer, schema: Schema): boolean {
  return writer.isElsewhere(schema) && refusesAbsence(schema);
}

function explainOthers(writer: Writer, schema: Schema, { place, path }: Subject): Code {
  const keys = keysConstant(writer, declaredNames(writer, schema));
  const key = name(writer.scope.local("key"));
  const value = ts`${place.code}[${key}]`;
  const isThere = fact(ts`${value} !== undefined`, ts`${value} === undefined`);
  const isKnown = fact(ts`${keys}.has(${key})`, ts`!${keys}.has(${key})`);
  const body = [ts`issues.addUnknown(${path.at(key).code}, ${value});`];
  return ts`
    for (const ${key} of Object.keys(${place.code})) {
      ${chain([{ condition: all([isThere, not(isKnown)]), body }])}
    }`;
}

function explainEntries(writer: Writer, schema: Schema, { place, path }: Subject): Code {
  const key = Place.key(writer.scope.local("key"));
  const own = writer.file.runtime("checks", "ownValue");
  const value = place.inside(writer.scope.local("each"), (code) => ts`${own}(${code}, ${key.code})`);
  value.used(2);
  const each: Subject = { place: value, path: path.at(key.code) };
  const body: Code[] = [];
  if (schema.propertyNames) body.push(...explain(writer.plain, schema.propertyNames, { place: key, path: each.path }));
  for (const { pattern, schema: own } of schema.patternProperties ?? []) {
    body.push(...chain([{ condition: matches(writer, pattern.value, key), body: explain(writer, own, each) }]));
  }
  if (schema.additionalProperties) {
    const rest = refused(writer, schema.additionalProperties, each);
    body.push(...(rest.length === 0 ? [] : chain([{ condition: isOther(writer, schema, key) ?? always, body: rest }])));
  }
  return ts`
    for (const ${key.code} in ${place.code}) {
      ${value.declaration ?? []}
      if (${value.code} === undefined || issues.full) continue;
      ${body}
    }`;
}

export function explainArray(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  const { place, path } = subject;
  const statements = [...explainAssertions(arrayAssertions(writer, schema, place), subject)];
  const first = schema.prefixItems ?? [];
  first.forEach((itemSchema, index) => {
    const item = itemAt(writer, place, index);
    item.used(2);
    const body = explain(writer, itemSchema, { place: item, path: path.at(literal(index)) });
    const declaration = item.declaration ? [item.declaration] : [];
    if (body.length > 0)
      statements.push(...chain([{ condition: isLongerThan(place, index), body: [...declaration, ...body] }]));
  });
  if (schema.items && !schema.items.never)
    statements.push(...explainItems(writer, schema.items, subject, first.length));
  return [...statements, ...explainContained(writer, schema, subject)];
}

function explainItems(writer: Writer, schema: Schema, { place, path }: Subject, from: number): readonly Code[] {
  const i = name(writer.scope.index());
  const item = place.item(writer.scope.local(singular(place.local)), (code) => ts`${code}[${i}]`);
  item.used(2);
  const body = refused(writer, schema, { place: item, path: path.at(i) });
  if (body.length === 0) return [];
  const head = ts`let ${i} = ${literal(from)}; ${i} < ${place.code}.length && !issues.full; ${i}++`;
  return [loop(head, [...(item.declaration ? [item.declaration] : []), ...body])];
}

/** Of many, most are right, and not worth a path: a call that goes into one stands behind the test. */
function refused(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  const body = explain(writer, schema, subject);
  const isCall = writer.isElsewhere(schema) || isForMarks(writer, schema) || onlyReference(schema) !== undefined;
  if (!isCall || body.length === 0) return body;
  return chain([{ condition: not(acceptCall(writer, schema, subject.place)), body }]);
}
