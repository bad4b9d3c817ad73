/** Functions that make the declared object out of what is about to leave, and leave the caller's alone. */

import { braces, type Code, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { literal } from "../../../code/literals.js";
import { element, key as keyOf, name } from "../../../code/names.js";
import type { Property, Schema } from "../../../schema/model.js";
import { isOther } from "./accept-object.js";
import { callFor, switchOver, type TaggedChoice } from "./choices.js";
import { guarded } from "./conditions.js";
import type { GuardsFile, SchemaUnit } from "./guards-file.js";
import { isClosing } from "./holdings.js";
import { Place } from "./place.js";
import { type Plan, planOf } from "./plan.js";
import { hintFor } from "./strip.js";
import { always } from "./test.js";
import { Writer } from "./writer.js";

export function writePick(file: GuardsFile, unit: SchemaUnit): Code {
  const pick = file.function("pick", unit);
  if (!unit.exported || unit.typeName === undefined) {
    return ts`
      ${file.isOffered("pick", unit) ? ts`export function` : ts`function`} ${pick}(value: unknown): unknown {
        ${body(file, unit)}
      }`;
  }
  const type = file.type(unit.typeName);
  return ts`
    ${doc([`What ${unit.base} declares of a value, in a copy.`])}
    export function ${pick}(value: ${type}): ${type};
    export function ${pick}(value: unknown): unknown;
    export function ${pick}(value: unknown): unknown {
      ${body(file, unit)}
    }`;
}

function body(file: GuardsFile, unit: SchemaUnit): readonly Code[] {
  const writer = new Writer(file, unit, ["value"]);
  const plan = planOf(unit.schema, file.holdings);
  switch (plan.kind) {
    case "none":
      return [ts`return value;`];
    case "others":
      return othersBody(writer, plan.schemas);
    case "own":
      return ownBody(writer, unit.schema, plan);
    case "tagged":
      return [taggedBody(writer, plan.choice), ...marked(file, unit)];
    case "marks":
      return marked(file, unit);
    default:
      return plan satisfies never;
  }
}

function marked(file: GuardsFile, unit: SchemaUnit): readonly Code[] {
  return [
    ts`const marks = new ${file.runtime("marks", "Marks")}();`,
    ts`${file.function("mark", unit)}(value, marks);`,
    ts`return ${file.runtime("marks", "pickMarked")}(value, marks);`,
  ];
}

/** Each leaves alone what is not of its types. */
function othersBody(writer: Writer, schemas: readonly Schema[]): readonly Code[] {
  const picked = schemas.reduce((value, schema) => picking(writer, schema, value, "Variant"), ts`value`);
  return [ts`return ${picked};`];
}

function picking(writer: Writer, schema: Schema, value: Code, hint: string): Code {
  if (!writer.file.holdings.hasExtras(schema)) return value;
  return ts`${writer.file.function("pick", writer.unitOf(schema, hint))}(${value})`;
}

function taggedBody(writer: Writer, choice: TaggedChoice): Code {
  const value = Place.variable("value");
  const isObject = writer.file.runtime("checks", "isObject");
  const each = (branch: SchemaUnit): readonly Code[] => {
    const picked = writer.file.holdings.hasExtras(branch.schema) ? callFor(writer, "pick", branch, value) : ts`value`;
    const test = writer.call(writer.file.test, branch, { place: value, args: ts`` });
    return [ts`if (${test}) return ${picked};`, ts`break;`];
  };
  return ts`
    if (!${isObject}(value)) return value;
    ${switchOver(writer, choice, { value, each, otherwise: ts`break;` })}`;
}

function ownBody(writer: Writer, schema: Schema, { containers }: Extract<Plan, { kind: "own" }>): readonly Code[] {
  const isObject = writer.file.runtime("checks", "isObject");
  const array = containers.includes("array") && hasItems(writer, schema);
  if (!containers.includes("object")) {
    return [ts`if (!Array.isArray(value)) return value;`, ts`return ${arrayCopy(writer, schema)};`];
  }
  return [
    ...(array ? [ts`if (Array.isArray(value)) return ${arrayCopy(writer, schema)};`] : []),
    ts`if (!${isObject}(value)) return value;`,
    ...objectCopy(writer, schema),
  ];
}

function hasItems({ file }: Writer, { items, prefixItems = [] }: Schema): boolean {
  return [...(items ? [items] : []), ...prefixItems].some((item) => file.holdings.hasExtras(item));
}

function arrayCopy(writer: Writer, { items, prefixItems = [] }: Schema): Code {
  const rest = items ? picking(writer, items, ts`item`, "Item") : ts`item`;
  if (prefixItems.length === 0) return ts`value.map((item: unknown) => ${rest})`;
  const cases = prefixItems.flatMap((schema, index) => {
    const picked = picking(writer, schema, ts`item`, `Item${index + 1}`);
    return writer.file.holdings.hasExtras(schema) ? [ts`if (index === ${literal(index)}) return ${picked};`] : [];
  });
  return ts`
    value.map((item: unknown, index: number) => {
      ${cases}
      return ${rest};
    })`;
}

function objectCopy(writer: Writer, schema: Schema): readonly Code[] {
  return isClosing(schema) ? declaredCopy(writer, schema) : openCopy(writer, schema);
}

/** What is declared and nothing else. */
function declaredCopy(writer: Writer, schema: Schema): readonly Code[] {
  const required = new Set(schema.required?.value.map(({ value }) => value));
  const declared = (schema.properties ?? []).filter((property) => property.name !== "__proto__");
  const value = Place.variable("value");
  const certain = declared.filter((property) => required.has(property.name));
  const members = certain.map((property) => {
    const { code } = writer.property(value, property.name);
    return ts`${keyOf(property.name)}: ${picking(writer, property.schema, code, hintFor(property.name))}`;
  });
  const optional = declared.filter((property) => !required.has(property.name));
  if (optional.length === 0) return [ts`return ${braces(members)};`];
  return [
    ts`const picked: Record<string, unknown> = ${braces(members)};`,
    ...optional.flatMap((property) => copied(writer, property)),
    ts`return picked;`,
  ];
}

function copied(writer: Writer, property: Property): readonly Code[] {
  const place = writer.property(Place.variable("value"), property.name);
  place.used(2);
  const picked = picking(writer, property.schema, place.code, hintFor(property.name));
  return [
    ...(place.declaration ? [place.declaration] : []),
    ts`if (${place.code} !== undefined) picked${element(property.name)} = ${picked};`,
  ];
}

/** Everything, with what is declared in its own copy. */
function openCopy(writer: Writer, schema: Schema): readonly Code[] {
  const { holdings } = writer.file;
  const inside = (schema.properties ?? []).filter((property) => holdings.hasExtras(property.schema));
  const { additionalProperties: rest } = schema;
  return [
    ts`const picked: Record<string, unknown> = { ...value };`,
    ...inside.flatMap((property) => copied(writer, property)),
    ...(rest && holdings.hasExtras(rest) ? [restCopy(writer, schema, rest)] : []),
    ts`return picked;`,
  ];
}

function restCopy(writer: Writer, schema: Schema, rest: Schema): Code {
  const key = Place.key(writer.scope.local("key"));
  const condition = isOther(writer, schema, key) ?? always;
  const each = name(key.local);
  const picked = picking(writer, rest, ts`picked[${each}]`, "Rest");
  return ts`
    for (const ${each} of Object.keys(picked)) {
      ${guarded(condition, ts`picked[${each}] = ${picked};`)}
    }`;
}
