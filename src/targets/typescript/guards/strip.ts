/** Functions that take away what the contract does not declare. */

import { type Code, empty, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { isOther, keysConstant } from "./accept-object.js";
import { has } from "./applied.js";
import { callFor, switchOver, type TaggedChoice } from "./choices.js";
import { guarded } from "./conditions.js";
import type { GuardsFile, SchemaUnit } from "./guards-file.js";
import { isClosing } from "./holdings.js";
import { Place } from "./place.js";
import { type Plan, planOf } from "./plan.js";
import { raised } from "./scope.js";
import { always, printTest } from "./test.js";
import { Writer } from "./writer.js";

export function writeStrip(file: GuardsFile, unit: SchemaUnit): Code {
  const head = unit.exported ? ts`export function` : ts`function`;
  const about = `Takes what ${unit.base} does not declare away from a value that is one.`;
  return ts`
    ${unit.exported ? doc([about]) : empty}
    ${head} ${file.function("strip", unit)}(value: unknown): void {
      ${body(file, unit)}
    }`;
}

function body(file: GuardsFile, unit: SchemaUnit): readonly Code[] {
  const writer = new Writer(file, unit, ["value"]);
  const value = Place.variable("value");
  const plan = planOf(unit.schema, file.holdings);
  switch (plan.kind) {
    case "none":
      return [];
    case "others":
      return plan.schemas.map((schema) => handOn(writer, schema, { code: ts`value`, hint: "Variant" }));
    case "own":
      return ownBody(writer, unit.schema, plan);
    case "tagged":
      return [taggedBody(writer, plan.choice, value)];
    case "marks":
      return [
        ts`const marks = new ${file.runtime("marks", "Marks")}();`,
        ts`${file.function("mark", unit)}(value, marks);`,
        ts`${file.runtime("marks", "removeUnmarked")}(value, marks);`,
      ];
    default:
      return plan satisfies never;
  }
}

interface Handing {
  readonly code: Code;
  readonly hint: string;
}

function handOn(writer: Writer, schema: Schema, { code, hint }: Handing): Code {
  return ts`${writer.file.function("strip", writer.unitOf(schema, hint))}(${code});`;
}

function taggedBody(writer: Writer, choice: TaggedChoice, value: Place): Code {
  const isObject = writer.file.runtime("checks", "isObject");
  const each = (branch: SchemaUnit): readonly Code[] => {
    if (!writer.file.holdings.hasExtras(branch.schema)) return [ts`return;`];
    return [ts`${callFor(writer, "strip", branch, value)};`, ts`break;`];
  };
  return ts`
    if (!${isObject}(value)) return;
    ${switchOver(writer, choice, { value, each, otherwise: ts`break;` })}`;
}

function ownBody(writer: Writer, schema: Schema, { containers }: Extract<Plan, { kind: "own" }>): readonly Code[] {
  const isObject = writer.file.runtime("checks", "isObject");
  const [only] = containers;
  if (containers.length === 1 && only === "object") {
    return [ts`if (!${isObject}(value)) return;`, ...objectBody(writer, schema)];
  }
  if (containers.length === 1) return [ts`if (!Array.isArray(value)) return;`, ...arrayBody(writer, schema)];
  return [
    ts`
      if (${isObject}(value)) {
        ${objectBody(writer, schema)}
      } else if (Array.isArray(value)) {
        ${arrayBody(writer, schema)}
      }`,
  ];
}

function objectBody(writer: Writer, schema: Schema): readonly Code[] {
  const value = Place.variable("value");
  const properties = schema.properties ?? [];
  const statements = isClosing(schema) ? othersOf(writer, schema) : [];
  for (const property of properties) {
    if (!writer.file.holdings.hasExtras(property.schema)) continue;
    const { code } = writer.property(value, property.name);
    statements.push(handOn(writer, property.schema, { code, hint: hintFor(property.name) }));
  }
  const { additionalProperties: rest } = schema;
  if (rest && writer.file.holdings.hasExtras(rest)) statements.push(restOf(writer, schema, rest));
  return statements;
}

/** Counts what is there, and looks closer only where that is not what is declared. */
function othersOf(writer: Writer, schema: Schema): Code[] {
  const { file } = writer;
  const value = Place.variable("value");
  const declared = (schema.properties ?? []).filter((property) => property.name !== "__proto__");
  const required = new Set(schema.required?.value.map((each) => each.value));
  const optional = declared.filter((property) => !required.has(property.name));
  const certain = literal(declared.length - optional.length);
  const known = name(writer.scope.local("known"));
  const keys = keysConstant(
    writer,
    declared.map((property) => property.name),
  );
  const countKeys = file.runtime("checks", "countKeys");
  const counting = optional.map((property) => ts`if (${printTest(has(writer, value, property.name))}) ${known}++;`);
  const count = optional.length > 0 ? known : certain;
  return [
    ...(optional.length > 0 ? [ts`let ${known} = ${certain};`, ...counting] : []),
    ts`if (${countKeys}(value) !== ${count}) ${file.runtime("checks", "removeUnknown")}(value, ${keys});`,
  ];
}

function restOf(writer: Writer, schema: Schema, rest: Schema): Code {
  const key = Place.key(writer.scope.local("key"));
  const condition = isOther(writer, schema, key) ?? always;
  const call = handOn(writer, rest, { code: ts`value[${key.code}]`, hint: "Rest" });
  return ts`
    for (const ${key.code} of Object.keys(value)) {
      ${guarded(condition, call)}
    }`;
}

function arrayBody(writer: Writer, schema: Schema): readonly Code[] {
  const { holdings } = writer.file;
  const first = schema.prefixItems ?? [];
  const statements = first.flatMap((item, index) => {
    const code = ts`value[${literal(index)}]`;
    return holdings.hasExtras(item) ? [handOn(writer, item, { code, hint: `Item${index + 1}` })] : [];
  });
  if (!schema.items || !holdings.hasExtras(schema.items)) return statements;
  const each = handOn(writer, schema.items, { code: ts`value[i]`, hint: "Item" });
  const loop = ts`
    for (let i = ${literal(first.length)}; i < value.length; i++) {
      ${each}
    }`;
  return [...statements, loop];
}

/** What a property's own schema is called, where it has no name. */
export function hintFor(property: string): string {
  const words = property.split(/[^A-Za-z\d]+/).filter((word) => word !== "");
  const joined = words.map(raised).join("");
  return /^[A-Z]/.test(joined) && joined.length <= 40 ? joined : "Property";
}
