/** Functions that take away what the contract does not declare, and functions that refuse it. */

import { type Code, empty, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { isOther, isPresent, keysConstant } from "./accept-object.js";
import { callFor, switchOver, type TaggedChoice } from "./choices.js";
import { guarded } from "./conditions.js";
import type { GuardsFile, SchemaUnit } from "./guards-file.js";
import { isClosing } from "./holdings.js";
import { Place } from "./place.js";
import { type Plan, planOf } from "./plan.js";
import { raised } from "./scope.js";
import { always, printTest } from "./test.js";
import { Writer } from "./writer.js";

/** The two ways to treat it. */
interface Manner {
  readonly verb: "strip" | "knows";
  /** Where there is nothing to do. */
  readonly leave: Code;
  readonly atEnd: readonly Code[];
  /** A call of another function of the same kind. */
  handOn(call: Code): Code;
  /** Behind a count of properties that says that there are others. */
  others(file: GuardsFile, value: Code, keys: Code): Code;
  /** Where the marks say what is declared. */
  unmarked(file: GuardsFile): Code;
}

const stripping: Manner = {
  verb: "strip",
  leave: ts`return;`,
  atEnd: [],
  handOn: (call) => ts`${call};`,
  others: (file, value, keys) => ts` ${file.runtime("checks", "removeUnknown")}(${value}, ${keys});`,
  unmarked: (file) => ts`${file.runtime("marks", "removeUnmarked")}(value, marks);`,
};

const knowing: Manner = {
  verb: "knows",
  leave: ts`return true;`,
  atEnd: [ts`return true;`],
  handOn: (call) => ts`if (!${call}) return false;`,
  others: () => ts` return false;`,
  unmarked: (file) => ts`return !${file.runtime("marks", "hasUnmarked")}(value, marks);`,
};

export function writeStrip(file: GuardsFile, unit: SchemaUnit): Code {
  const head = unit.exported ? ts`export function` : ts`function`;
  const about = `Takes what ${unit.base} does not declare away from a value that is one.`;
  return ts`
    ${unit.exported ? doc([about]) : empty}
    ${head} ${file.function("strip", unit)}(value: unknown): void {
      ${body(file, unit, stripping)}
    }`;
}

export function writeKnows(file: GuardsFile, unit: SchemaUnit): Code {
  return ts`
    function ${file.function("knows", unit)}(value: unknown): boolean {
      ${body(file, unit, knowing)}
    }`;
}

function body(file: GuardsFile, unit: SchemaUnit, manner: Manner): readonly Code[] {
  const writer = new Writer(file, unit, ["value"]);
  const value = Place.variable("value");
  const plan = planOf(unit.schema, file.holdings);
  switch (plan.kind) {
    case "none":
      return manner.atEnd;
    case "others":
      return [...plan.schemas.map((schema) => handOn(writer, schema, { manner, code: ts`value` })), ...manner.atEnd];
    case "own":
      return ownBody(writer, unit.schema, plan, manner);
    case "tagged":
      return [taggedBody(writer, plan.choice, value, manner)];
    case "marks":
      return [
        ts`const marks = new ${file.runtime("marks", "Marks")}();`,
        ts`${file.function("mark", unit)}(value, marks);`,
        manner.unmarked(file),
      ];
    default:
      return plan satisfies never;
  }
}

interface Handing {
  readonly manner: Manner;
  readonly code: Code;
  readonly hint?: string;
}

function handOn(writer: Writer, schema: Schema, { manner, code, hint = "Variant" }: Handing): Code {
  const unit = writer.unitOf(schema, hint);
  return manner.handOn(ts`${writer.file.function(manner.verb, unit)}(${code})`);
}

function taggedBody(writer: Writer, choice: TaggedChoice, value: Place, manner: Manner): Code {
  const isObject = writer.file.runtime("checks", "isObject");
  const each = (branch: SchemaUnit): readonly Code[] => {
    if (!writer.file.holdings.hasExtras(branch.schema)) return [manner.leave];
    const call = callFor(writer, manner.verb, branch, value);
    return manner.verb === "strip" ? [ts`${call};`, ts`break;`] : [ts`return ${call};`];
  };
  const otherwise = manner.verb === "strip" ? ts`break;` : manner.leave;
  return ts`
    if (!${isObject}(value)) ${manner.leave}
    ${switchOver(writer, choice, { value, each, otherwise })}`;
}

function ownBody(
  writer: Writer,
  schema: Schema,
  { containers }: Extract<Plan, { kind: "own" }>,
  manner: Manner,
): readonly Code[] {
  const isObject = writer.file.runtime("checks", "isObject");
  const [only] = containers;
  const object = (): readonly Code[] => objectBody(writer, schema, manner);
  const array = (): readonly Code[] => arrayBody(writer, schema, manner);
  if (containers.length === 1 && only === "object") {
    return [ts`if (!${isObject}(value)) ${manner.leave}`, ...object(), ...manner.atEnd];
  }
  if (containers.length === 1) return [ts`if (!Array.isArray(value)) ${manner.leave}`, ...array(), ...manner.atEnd];
  return [
    ts`
      if (${isObject}(value)) {
        ${object()}
      } else if (Array.isArray(value)) {
        ${array()}
      }`,
    ...manner.atEnd,
  ];
}

function objectBody(writer: Writer, schema: Schema, manner: Manner): readonly Code[] {
  const value = Place.variable("value");
  const properties = schema.properties ?? [];
  const statements = isClosing(schema) ? othersOf(writer, schema, manner) : [];
  for (const property of properties) {
    if (!writer.file.holdings.hasExtras(property.schema)) continue;
    const { code } = writer.property(value, property.name);
    statements.push(handOn(writer, property.schema, { manner, code, hint: hintFor(property.name) }));
  }
  const { additionalProperties: rest } = schema;
  if (rest && writer.file.holdings.hasExtras(rest)) statements.push(restOf(writer, schema, rest, manner));
  return statements;
}

/** Counts what is there, and looks closer only where that is not what is declared. */
function othersOf(writer: Writer, schema: Schema, manner: Manner): Code[] {
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
  const counting = optional.map((property) => {
    return ts`if (${printTest(isPresent(writer.property(value, property.name)))}) ${known}++;`;
  });
  const count = optional.length > 0 ? known : certain;
  const isStrip = manner.verb === "strip";
  const exact = isStrip ? empty : ts` && ${file.runtime("checks", "hasUnknown")}(value, ${keys})`;
  return [
    ...(optional.length > 0 ? [ts`let ${known} = ${certain};`, ...counting] : []),
    ts`if (${countKeys}(value) !== ${count}${exact})${manner.others(file, ts`value`, keys)}`,
  ];
}

function restOf(writer: Writer, schema: Schema, rest: Schema, manner: Manner): Code {
  const key = Place.key(writer.scope.local("key"));
  const condition = isOther(writer, schema, key) ?? always;
  const call = handOn(writer, rest, { manner, code: ts`value[${key.code}]`, hint: "Rest" });
  return ts`
    for (const ${key.code} of Object.keys(value)) {
      ${guarded(condition, call)}
    }`;
}

function arrayBody(writer: Writer, schema: Schema, manner: Manner): readonly Code[] {
  const { holdings } = writer.file;
  const first = schema.prefixItems ?? [];
  const statements = first.flatMap((item, index) => {
    const code = ts`value[${literal(index)}]`;
    return holdings.hasExtras(item) ? [handOn(writer, item, { manner, code, hint: `Item${index + 1}` })] : [];
  });
  if (!schema.items || !holdings.hasExtras(schema.items)) return statements;
  const each = handOn(writer, schema.items, { manner, code: ts`value[i]`, hint: "Item" });
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
