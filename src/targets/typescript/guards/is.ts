/** Functions that say whether a value is what a schema describes. */

import { type Code, empty, parameters, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { accept } from "./accept.js";
import { callFor, switchOver, type TaggedChoice, taggedChoice } from "./choices.js";
import type { Form, GuardsFile, SchemaUnit } from "./guards-file.js";
import { parameterFor } from "./parameter-names.js";
import { Place } from "./place.js";
import { printBody } from "./print-steps.js";
import { MOST_LEVELS, Writer } from "./writer.js";

/** The test itself. In a contract that refuses what it does not declare, this does not look for that. */
export function writeTest(file: GuardsFile, unit: SchemaUnit, form: Form): Code {
  const test = file.function(file.test, unit, form);
  if (form !== "entry") return file.isAmbiguous(unit) ? remembering(file, unit, form) : within(file, unit);
  const body = unit.cycle === undefined ? testBody(file, unit) : entryBody(file, unit);
  const definition = { name: test, body };
  return file.test === "is" ? declared(file, unit, definition) : plain(definition);
}

function within(file: GuardsFile, unit: SchemaUnit): Code {
  const inside = testBody(file, unit);
  return ts`
    function ${file.function(file.test, unit, "within")}(${parameterFor("value", inside)}: unknown, levels: number): boolean {
      if (levels < 0) return false;
      ${inside}
    }`;
}

/** The same in two functions, of which the second is asked once of each value. */
function remembering(file: GuardsFile, unit: SchemaUnit, form: "within" | "once"): Code {
  const once = file.function(file.test, unit, "once");
  const verdicts = file.runtime("verdicts", "Verdicts", "type");
  if (form === "within") {
    return ts`
      function ${file.function(file.test, unit, "within")}(value: unknown, levels: number, verdicts: ${verdicts}): boolean {
        return levels >= 0 && verdicts.of(${once}, value, levels);
      }`;
  }
  const inside = testBody(file, unit);
  const taken = [
    ts`${parameterFor("value", inside)}: unknown`,
    ts`${parameterFor("levels", inside)}: number`,
    ts`${parameterFor("verdicts", inside)}: ${verdicts}`,
  ];
  return ts`
    function ${once}${parameters(taken, "plain")}: boolean {
      ${inside}
    }`;
}

/** The test of a contract that refuses what it does not declare. */
export function writeStrictTest(file: GuardsFile, unit: SchemaUnit): Code {
  const matches = file.function("matches", unit);
  const knows = file.holdings.hasExtras(unit.schema) ? ts` && ${file.function("knows", unit)}(value)` : empty;
  return declared(file, unit, {
    name: file.function("is", unit),
    body: ts`return ${matches}(value)${knows};`,
  });
}

interface Definition {
  readonly name: Code;
  readonly body: Code;
}

/** Only what users call tells TypeScript what a yes means. */
function declared(file: GuardsFile, unit: SchemaUnit, definition: Definition): Code {
  if (!unit.exported || unit.typeName === undefined) return plain(definition);
  const { name, body } = definition;
  const value = parameterFor("value", body);
  return ts`
    export function ${name}(${value}: unknown): ${value} is ${file.type(unit.typeName)} {
      ${body}
    }`;
}

function plain({ name, body }: Definition): Code {
  return ts`
    function ${name}(${parameterFor("value", body)}: unknown): boolean {
      ${body}
    }`;
}

function entryBody(file: GuardsFile, unit: SchemaUnit): Code {
  const verdicts = file.isAmbiguous(unit) ? ts`, new ${file.runtime("verdicts", "Verdicts")}()` : empty;
  return ts`return ${file.function(file.test, unit, "within")}(value, ${literal(MOST_LEVELS)}${verdicts});`;
}

function testBody(file: GuardsFile, unit: SchemaUnit): Code {
  const writer = new Writer(file, unit, ["value", "levels", ...(file.isAmbiguous(unit) ? ["verdicts"] : [])]);
  const choice = taggedChoice(unit.schema);
  const value = Place.variable("value");
  return choice ? switchBody(writer, choice, value) : printBody(accept(writer, unit.schema, value));
}

function switchBody(writer: Writer, choice: TaggedChoice, value: Place): Code {
  const isObject = writer.file.runtime("checks", "isObject");
  const each = (branch: SchemaUnit): readonly Code[] => [
    ts`return ${callFor(writer, writer.file.test, branch, value)};`,
  ];
  return ts`
    if (!${isObject}(value)) return false;
    ${switchOver(writer, choice, { value, each, otherwise: ts`return false;` })}`;
}
