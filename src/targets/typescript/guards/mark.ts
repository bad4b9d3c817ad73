/** Functions that mark what of a value the schemas that apply to it declare. */

import { type Code, empty, group, indent, lines, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { acceptBranch, hintOf } from "./accept-choices.js";
import { isOther, keysConstant, matches } from "./accept-object.js";
import { appliedSchemas, has } from "./applied.js";
import { condensed, guarded } from "./conditions.js";
import { certainItems, isUnevaluatedItem, isUnevaluatedKey, speaksOfItems, speaksOfProperties } from "./evaluated.js";
import { chain } from "./explain-code.js";
import type { GuardsFile, SchemaUnit } from "./guards-file.js";
import { isClosing, isOpening } from "./holdings.js";
import { parameterFor } from "./parameter-names.js";
import { Place } from "./place.js";
import { printConstants } from "./print-steps.js";
import { use } from "./step.js";
import { hintFor } from "./strip.js";
import { always, not, placesOf, printTest } from "./test.js";
import { acceptsContainer } from "./value-types.js";
import { Writer } from "./writer.js";

export function writeMark(file: GuardsFile, unit: SchemaUnit): Code {
  const body = lines(markings(new Writer(file, unit, ["value", "marks"]), unit.schema));
  const [value, marks] = [parameterFor("value", body), parameterFor("marks", body)];
  const mark = file.function("mark", unit);
  const once = unit.cycle !== undefined ? [ts`if (marks.isMarkedBy(${mark})) return;`] : [];
  return ts`
    function ${mark}(${value}: unknown, ${marks}: ${file.runtime("marks", "Marks", "type")}): void {
      ${once}
      ${body}
    }`;
}

/** Statements that mark what a schema says of the function's own value. */
function markings(writer: Writer, schema: Schema): readonly Code[] {
  if (schema.never || !writer.file.holdings.talks(schema)) return [];
  if (writer.isElsewhere(schema)) return [call(writer, schema, { code: ts`value`, at: empty, hint: "" })];
  return [
    ...ownMarkings(writer, schema),
    ...(schema.allOf ?? []).flatMap((part) => markings(writer, part)),
    ...branchMarkings(writer, schema, schema.anyOf ?? []),
    ...branchMarkings(writer, schema, schema.oneOf ?? []),
    ...(schema.reference ? markings(writer, schema.reference.target) : []),
    ...conditionalMarkings(writer, schema),
    ...dependentMarkings(writer, schema),
    ...restMarkings(writer, schema),
  ];
}

function conditionalMarkings(writer: Writer, schema: Schema): readonly Code[] {
  const { if: condition, then: yes, else: no } = schema;
  if (!condition) return [];
  const marking = (part: Schema | undefined, hint: string): readonly Code[] => {
    return part && writer.file.holdings.talks(part) ? [call(writer, part, { code: ts`value`, at: empty, hint })] : [];
  };
  const inside = [...marking(condition, "If"), ...marking(yes, "Then")];
  const otherwise = marking(no, "Else");
  const test = acceptBranch(writer, condition, Place.variable("value"), "If");
  if (otherwise.length === 0) return inside.length === 0 ? [] : chain([{ condition: test, body: inside }]);
  if (inside.length === 0) return chain([{ condition: not(test), body: otherwise }]);
  return chain([
    { condition: test, body: inside },
    { condition: always, body: otherwise },
  ]);
}

function dependentMarkings(writer: Writer, { dependentSchemas = [] }: Schema): readonly Code[] {
  const isObject = writer.file.runtime("checks", "isObject");
  const statements = dependentSchemas.flatMap(({ name: trigger, schema: own }) => {
    if (!writer.file.holdings.talks(own)) return [];
    const marking = call(writer, own, { code: ts`value`, at: empty, hint: hintFor(trigger) });
    return [guarded(has(writer, Place.variable("value"), trigger), marking)];
  });
  return inside(ts`${isObject}(value)`, statements);
}

/** What nothing else evaluates, by the schema that is for it. */
function restMarkings(writer: Writer, schema: Schema): readonly Code[] {
  const { unevaluatedProperties: properties, unevaluatedItems: items } = schema;
  const { holdings } = writer.file;
  const isObject = writer.file.runtime("checks", "isObject");
  return [
    ...(properties && holdings.talks(properties)
      ? inside(ts`${isObject}(value)`, unevaluatedProperties(writer, schema, properties))
      : []),
    ...(items && holdings.talks(items)
      ? inside(ts`Array.isArray(value)`, unevaluatedItems(writer, schema, items))
      : []),
  ];
}

function unevaluatedProperties(writer: Writer, schema: Schema, rest: Schema): readonly Code[] {
  const place = Place.variable("value").as(new Set(["object"]), true);
  const { steps, schemas } = appliedSchemas(writer, { schema, place }, speaksOfProperties);
  const key = Place.key(writer.scope.local("key"));
  const marking = call(writer, rest, { code: ts`value[${key.code}]`, at: ts`.at(${key.code})`, hint: "Rest" });
  return [
    ...printConstants(steps),
    ts`
      for (const ${key.code} of Object.keys(value)) {
        ${guarded(isUnevaluatedKey(writer, schema, schemas, key), marking)}
      }`,
  ];
}

function unevaluatedItems(writer: Writer, schema: Schema, rest: Schema): readonly Code[] {
  const array = Place.variable("value").as(new Set(["array"]), true);
  const { steps, schemas } = appliedSchemas(writer, { schema, place: array }, speaksOfItems);
  const from = certainItems(schema, schemas);
  if (from === Number.POSITIVE_INFINITY) return [];
  const index = writer.scope.index();
  const i = name(index);
  const item = array.item(writer.scope.local("item"), (code) => ts`${code}[${i}]`);
  const condition = isUnevaluatedItem(writer, schema, schemas, { place: item, index });
  use([...placesOf(condition), item]);
  const marking = call(writer, rest, { code: item.code, at: ts`.at(${i})`, hint: "Item" });
  return [
    ...printConstants(steps),
    ts`
      for (let ${i} = ${literal(from)}; ${i} < value.length; ${i}++) {
        ${item.declaration ?? []}
        ${guarded(condition, marking)}
      }`,
  ];
}

/** Statements in a block, where there are any. */
function inside(condition: Code, statements: readonly Code[]): readonly Code[] {
  if (statements.length === 0) return [];
  return [
    ts`
      if (${condition}) {
        ${statements}
      }`,
  ];
}

interface Target {
  readonly code: Code;
  /** `.at(key)`, where the value lies deeper than the function's own. */
  readonly at: Code;
  readonly hint: string;
}

function call(writer: Writer, schema: Schema, { code, at, hint }: Target): Code {
  const unit = writer.unitOf(schema, hint);
  return ts`${writer.file.function("mark", unit)}(${code}, marks${at});`;
}

function ownMarkings(writer: Writer, schema: Schema): readonly Code[] {
  const object = objectMarkings(writer, schema);
  const array = arrayMarkings(writer, schema);
  const isObject = writer.file.runtime("checks", "isObject");
  return [...inside(ts`${isObject}(value)`, object), ...inside(ts`Array.isArray(value)`, array)];
}

function objectMarkings(writer: Writer, schema: Schema): readonly Code[] {
  const value = Place.variable("value");
  const properties = (schema.properties ?? []).filter((property) => property.name !== "__proto__");
  const statements: Code[] = [];
  if (isOpening(schema)) statements.push(ts`marks.open();`);
  else if (isClosing(schema)) {
    const keys = properties.map((property) => property.name);
    statements.push(ts`marks.declare(${keysConstant(writer, keys)});`);
  }
  for (const { name: property, schema: own } of properties) {
    if (!writer.file.holdings.talks(own)) continue;
    const at = ts`.at(${literal(property)})`;
    statements.push(call(writer, own, { code: writer.property(value, property).code, at, hint: hintFor(property) }));
  }
  return [...statements, ...entryMarkings(writer, schema)];
}

function entryMarkings(writer: Writer, schema: Schema): readonly Code[] {
  const { holdings } = writer.file;
  const { patternProperties = [], additionalProperties: rest } = schema;
  const key = Place.key(writer.scope.local("key"));
  const target = (hint: string): Target => ({ code: ts`value[${key.code}]`, at: ts`.at(${key.code})`, hint });
  const statements = patternProperties.map(({ pattern, schema: own }) => {
    const deeper = holdings.talks(own) ? [call(writer, own, target("Property"))] : [];
    return ts`
      if (${condensed(matches(writer, pattern.value, key))}) {
        marks.declareOne(${key.code});
        ${deeper}
      }`;
  });
  if (rest && holdings.talks(rest)) {
    const condition = isOther(writer, schema, key) ?? always;
    statements.push(guarded(condition, call(writer, rest, target("Rest"))));
  }
  if (statements.length === 0) return [];
  return [
    ts`
      for (const ${key.code} of Object.keys(value)) {
        ${statements}
      }`,
  ];
}

function arrayMarkings(writer: Writer, schema: Schema): readonly Code[] {
  const { holdings } = writer.file;
  const first = schema.prefixItems ?? [];
  const statements = first.flatMap((item, index) => {
    if (!holdings.talks(item)) return [];
    const position = literal(index);
    return [call(writer, item, { code: ts`value[${position}]`, at: ts`.at(${position})`, hint: `Item${index + 1}` })];
  });
  if (!schema.items || !holdings.talks(schema.items)) return statements;
  const i = name(writer.scope.index());
  const each = call(writer, schema.items, { code: ts`value[${i}]`, at: ts`.at(${i})`, hint: "Item" });
  const loop = ts`
    for (let ${i} = ${literal(first.length)}; ${i} < value.length; ${i}++) {
      ${each}
    }`;
  return [...statements, loop];
}

/** Every branch that matches; all of them where none does, for then nobody knows which was meant. */
function branchMarkings(writer: Writer, schema: Schema, all: readonly Schema[]): readonly Code[] {
  const value = Place.variable("value");
  const branches = all.filter(acceptsContainer);
  const units = branches.map((branch) => ({ branch, hint: hintOf(schema, all, all.indexOf(branch)) }));
  const [only] = units;
  if (!only) return [];
  const marking = ({ branch, hint }: (typeof units)[number]): readonly Code[] => {
    return writer.file.holdings.talks(branch) ? [call(writer, branch, { code: ts`value`, at: empty, hint })] : [];
  };
  if (units.length === 1) return marking(only);
  if (!branches.some((branch) => writer.file.holdings.talks(branch))) return [];
  const tested = units.map((unit) => {
    const test = acceptBranch(writer, unit.branch, value, unit.hint);
    return { ...unit, test, local: name(writer.scope.local(`fits-${unit.hint}`)) };
  });
  const none = name(writer.scope.local("fitsNone"));
  const negated = tested.map(({ local }) => ts`!${local}`);
  return [
    ...tested.map(({ local, test }) => ts`const ${local} = ${group(indent(printTest(test)))};`),
    ts`const ${none} = ${negated.reduce((left, right) => ts`${left} && ${right}`)};`,
    ...tested.flatMap((unit) => marking(unit).map((code) => ts`if (${none} || ${unit.local}) ${code}`)),
  ];
}
