/** Accepting objects. */

import { type Code, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { PatternProperty, Schema } from "../../../schema/model.js";
import { isUnknown } from "../../../schema/shape.js";
import { accept } from "./accept.js";
import { type Assertion, countTests, patternConstant } from "./accept-scalar.js";
import { has } from "./applied.js";
import { isClosing } from "./holdings.js";
import { Place } from "./place.js";
import { refusesAbsence, valuesOf } from "./schema-facts.js";
import { type Step, when } from "./step.js";
import { all, atom, call, not, printTest, type Test } from "./test.js";
import type { Writer } from "./writer.js";

/** A property that the schema names, by `properties` or by `required`. */
export interface NamedProperty {
  readonly name: string;
  readonly schema: Schema | undefined;
  readonly required: boolean;
  readonly place: Place;
}

export function acceptObject(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  const named = namedProperties(writer, schema, place);
  const steps: Step[] =
    isClosed(schema) || (writer.isStrict && isClosing(schema)) ? [onlyDeclared(writer, schema, place)] : [];
  steps.push(...objectAssertions(writer, schema, place).map(({ holds }): Step => ({ kind: "test", test: holds })));
  for (const property of [...named].sort((a, b) => easeOf(a) - easeOf(b))) {
    const asked = property.name === place.told ? [] : acceptProperty(writer, property);
    steps.push({ kind: "place", place: property.place, steps: asked });
  }
  steps.push(...acceptDependent(writer, schema, { place: place.untold, named }));
  if (!isClosed(schema) && looksAtEntries(schema)) steps.push(acceptEntries(writer, schema, place));
  return steps;
}

export function namedProperties(writer: Writer, schema: Schema, object: Place): readonly NamedProperty[] {
  const required = new Set(schema.required?.value.map(({ value }) => value));
  const declared = (schema.properties ?? []).map(({ name: property, schema: own }): NamedProperty => {
    const isRequired = required.delete(property);
    return { name: property, schema: own, required: isRequired, place: writer.property(object, property) };
  });
  const others = [...required].map((property): NamedProperty => {
    return { name: property, schema: undefined, required: true, place: writer.property(object, property) };
  });
  const named = [...declared, ...others];
  const depended = new Set([...dependencies(schema)].flat().filter((each) => !named.some(({ name }) => name === each)));
  return [
    ...named,
    ...[...depended].map((property): NamedProperty => {
      return { name: property, schema: undefined, required: false, place: writer.property(object, property) };
    }),
  ];
}

/** The names in `dependentRequired` and `dependentSchemas`. */
function* dependencies({ dependentRequired = [], dependentSchemas = [] }: Schema): Iterable<readonly string[]> {
  for (const { name: trigger, required } of dependentRequired) yield [trigger, ...required.map(({ value }) => value)];
  for (const { name: trigger } of dependentSchemas) yield [trigger];
}

/** Literals first, for they tell the branches of a union apart; calls last, for they may go deep. */
function easeOf({ schema }: NamedProperty): number {
  if (!schema) return 0;
  if (valuesOf(schema)) return 0;
  const { reference, items, prefixItems, properties, additionalProperties, anyOf, oneOf, allOf } = schema;
  if (reference ?? anyOf ?? oneOf ?? allOf) return 3;
  return (items ?? prefixItems ?? properties ?? additionalProperties) ? 2 : 1;
}

function acceptProperty(writer: Writer, { schema, required, place }: NamedProperty): readonly Step[] {
  const isThere = isPresent(place);
  if (!schema) return required ? [{ kind: "test", test: isThere }] : [];
  const steps = accept(writer, schema, place);
  if (!required) return [when(isThere, steps)];
  return refusesAbsence(schema) ? steps : [{ kind: "test", test: isThere }, ...steps];
}

/** Undefined means absent. */
export function isPresent(place: Place): Test {
  return atom(
    place,
    (value) => ts`${value} !== undefined`,
    (value) => ts`${value} === undefined`,
  );
}

/** What can be said of an object without looking into its properties. */
export function objectAssertions(writer: Writer, schema: Schema, place: Place): readonly Assertion[] {
  const { minProperties, maxProperties } = schema;
  if (!minProperties && !maxProperties) return [];
  const countOwn = writer.file.runtime("checks", "countOwn");
  return countTests(place, (value) => ts`${countOwn}(${value})`, {
    least: minProperties?.value,
    most: maxProperties?.value,
    noun: "property",
    rules: ["minProperties", "maxProperties"],
  });
}

/** Whether nothing but the properties named here is allowed, and that can be told by their number. */
export function isClosed({ additionalProperties, patternProperties, propertyNames }: Schema): boolean {
  return additionalProperties?.never === true && !patternProperties && !propertyNames;
}

export function looksAtEntries({ additionalProperties, patternProperties, propertyNames }: Schema): boolean {
  return Boolean(patternProperties ?? propertyNames ?? (additionalProperties && !isUnknown(additionalProperties)));
}

function acceptDependent(writer: Writer, schema: Schema, { place, named }: Named): readonly Step[] {
  const { dependentRequired = [], dependentSchemas = [] } = schema;
  return [
    ...dependentRequired.map(({ name: trigger, required }) => {
      const tests = required.map(({ value }) => isPresent(placeOf(named, value)));
      return when(isPresent(placeOf(named, trigger)), [{ kind: "test", test: all(tests) }]);
    }),
    ...dependentSchemas.map(({ name: trigger, schema: own }) => {
      return when(isPresent(placeOf(named, trigger)), accept(writer, own, place));
    }),
  ];
}

/** The place of a property that is named. */
export function placeOf(named: readonly NamedProperty[], property: string): Place {
  const found = named.find((each) => each.name === property);
  if (!found) throw new Error(`The property ${property} has no place`);
  return found.place;
}

interface Named {
  readonly place: Place;
  readonly named: readonly NamedProperty[];
}

/**
 * Counts what is there, before anything else is looked at, and looks at names only where that is not what is declared.
 * What is required and missing is found afterwards.
 */
function onlyDeclared(writer: Writer, schema: Schema, place: Place): Step {
  const names = declaredNames(writer, schema);
  const required = new Set(schema.required?.value.map(({ value }) => value));
  const optional = names.filter((property) => !required.has(property));
  const keys = keysConstant(writer, names);
  const certain = literal(names.length - optional.length);
  const known = optional.length === 0 ? certain : name(writer.scope.local("known"));
  const counting = (): readonly Code[] => [
    ts`let ${known} = ${certain};`,
    ...optional.map((property) => ts`if (${printTest(has(writer, place, property))}) ${known}++;`),
  ];
  const countKeys = writer.file.runtime("checks", "countKeys");
  const hasUnknown = writer.file.runtime("checks", "hasUnknown");
  return {
    kind: "code",
    places: [place, place, ...optional.map(() => place)],
    code: () => ts`
      ${optional.length > 0 ? counting() : []}
      if (${countKeys}(${place.code}) !== ${known} && ${hasUnknown}(${place.code}, ${keys})) return false;`,
  };
}

/** The properties that an object may have, where it may have no others. */
export function declaredNames(writer: Writer, schema: Schema): readonly string[] {
  const names = (schema.properties ?? []).map((property) => property.name);
  return writer.isStrict ? names.filter((property) => property !== "__proto__") : names;
}

/** A constant with property names. */
export function keysConstant(writer: Writer, keys: readonly string[]): Code {
  return writer.file.shared(`keys ${writer.unit.base} ${JSON.stringify(keys)}`, () => {
    return writer.file.constant(writer.unit, `${writer.unit.base}Keys`, (constant) => {
      const type = writer.file.runtime("keys", "Keys");
      return ts`const ${constant}: ${type} = /* @__PURE__ */ new ${type}(${literal(keys)});`;
    });
  });
}

/** A loop over what the object holds, for everything that is said of properties by anything but their names. */
function acceptEntries(writer: Writer, schema: Schema, object: Place): Step {
  const key = Place.key(writer.scope.local("key"));
  const value = object.inside(writer.scope.local("each"), (code) => ts`${code}[${key.code}]`);
  const steps: Step[] = [];
  if (schema.propertyNames) steps.push(...accept(writer.plain, schema.propertyNames, key));
  for (const { pattern, schema: each } of schema.patternProperties ?? []) {
    steps.push(when(matches(writer, pattern.value, key), accept(writer, each, value)));
  }
  if (schema.additionalProperties) {
    const rest = accept(writer, schema.additionalProperties, value);
    const other = isOther(writer, schema, key);
    steps.push(...(other ? [when(other, rest)] : rest));
  }
  return { kind: "entries", object, key: key.local, value, steps: [when(isPresent(value), steps)] };
}

export function matches(writer: Writer, pattern: string, key: Place): Test {
  const constant = patternConstant(writer, pattern, `${writer.unit.base}Key`);
  return call(key, (text) => ts`${constant}.test(${text})`);
}

/** Whether `additionalProperties` is about a key; nothing where it is about all of them. */
export function isOther(
  writer: Writer,
  { properties = [], patternProperties = [] }: OwnNames,
  key: Place,
): Test | undefined {
  const named = properties.map((property) => property.name);
  const tests = patternProperties.map(({ pattern }) => not(matches(writer, pattern.value, key)));
  if (named.length > 3) {
    const keys = keysConstant(writer, named);
    tests.unshift(not(call(key, (text) => ts`${keys}.has(${text})`)));
  } else tests.unshift(...named.map((property) => not(isKey(key, property))));
  return tests.length === 0 ? undefined : all(tests);
}

interface OwnNames {
  readonly properties?: readonly { readonly name: string }[];
  readonly patternProperties?: readonly PatternProperty[];
}

function isKey(key: Place, expected: string): Test {
  return atom(
    key,
    (text) => ts`${text} === ${literal(expected)}`,
    (text) => ts`${text} !== ${literal(expected)}`,
  );
}
