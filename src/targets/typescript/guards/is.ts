/** Functions that say whether a value is what a schema describes. */

import { type Code, empty, parameters, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { printCode } from "../../../code/print.js";
import { accept, acceptHere, isForMarks } from "./accept.js";
import { callFor, switchOver, type TaggedChoice, taggedChoice } from "./choices.js";
import type { Form, GuardsFile, SchemaUnit, Verb } from "./guards-file.js";
import { parameterFor } from "./parameter-names.js";
import { Place } from "./place.js";
import { planOf } from "./plan.js";
import { printBody } from "./print-steps.js";
import { MOST_LEVELS, Writer } from "./writer.js";

/** The test itself. In a contract that refuses what it does not declare, this does not look for that. */
export function writeTest(file: GuardsFile, unit: SchemaUnit, form: Form): Code {
  return written({ file, unit, verb: file.test }, form, (writer) => testBody(writer, unit));
}

/** The test of a contract that refuses what it does not declare. */
export function writeStrictTest(file: GuardsFile, unit: SchemaUnit, form: Form): Code {
  const { kind } = planOf(unit.schema, file.holdings);
  return written({ file, unit, verb: "is" }, form, (writer) => {
    if (kind !== "marks") return testBody(writer, unit);
    const matches = writer.plain.call("matches", unit, { place: Place.variable("value"), args: empty });
    return ts`
      if (!${matches}) return false;
      const marks = new ${file.runtime("marks", "Marks")}();
      ${file.function("mark", unit)}(value, marks);
      return !${file.runtime("marks", "hasUnmarked")}(value, marks);`;
  });
}

interface Tested {
  readonly file: GuardsFile;
  readonly unit: SchemaUnit;
  readonly verb: Verb;
}

function written(tested: Tested, form: Form, write: (writer: Writer) => Code): Code {
  const { file, unit, verb } = tested;
  const isAmbiguous = file.isAmbiguous(unit);
  const taken = form === "entry" ? ["value"] : ["value", "levels", "verdicts"];
  const body = (): Code => write(new Writer(file, unit, taken, { isStrict: verb !== file.test }));
  if (form === "entry") return entry(tested, unit.cycle === undefined ? body() : entryBody(tested));
  if (!isAmbiguous) return within(tested, body());
  return form === "within" ? remembering(tested) : once(tested, body());
}

function within({ file, unit, verb }: Tested, body: Code): Code {
  return ts`
    function ${file.function(verb, unit, "within")}(${parameterFor("value", body)}: unknown, levels: number): boolean {
      if (levels < 0) return false;
      ${body}
    }`;
}

/** Asks the function that follows once of each value. */
function remembering({ file, unit, verb }: Tested): Code {
  const asked = file.function(verb, unit, "once");
  const verdicts = file.runtime("verdicts", "Verdicts", "type");
  return ts`
    function ${file.function(verb, unit, "within")}(value: unknown, levels: number, verdicts: ${verdicts}): boolean {
      return levels >= 0 && verdicts.of(${asked}, value, levels);
    }`;
}

function once({ file, unit, verb }: Tested, body: Code): Code {
  const taken = [
    ts`${parameterFor("value", body)}: unknown`,
    ts`${parameterFor("levels", body)}: number`,
    ts`${parameterFor("verdicts", body)}: ${file.runtime("verdicts", "Verdicts", "type")}`,
  ];
  return ts`
    function ${file.function(verb, unit, "once")}${parameters(taken, "plain")}: boolean {
      ${body}
    }`;
}

/** Only what users call tells TypeScript what a yes means. */
function entry({ file, unit, verb }: Tested, body: Code): Code {
  const value = parameterFor("value", body);
  const name = file.function(verb, unit);
  if (verb !== "is" || !unit.exported || unit.typeName === undefined) {
    return ts`
      function ${name}(${value}: unknown): boolean {
        ${body}
      }`;
  }
  return ts`
    export function ${name}(${value}: unknown): ${value} is ${file.type(unit.typeName)} {
      ${body}
    }`;
}

function entryBody({ file, unit, verb }: Tested): Code {
  const verdicts = file.isAmbiguous(unit) ? ts`, new ${file.runtime("verdicts", "Verdicts")}()` : empty;
  return ts`return ${file.function(verb, unit, "within")}(value, ${literal(MOST_LEVELS)}${verdicts});`;
}

function testBody(writer: Writer, unit: SchemaUnit): Code {
  const choice = taggedChoice(unit.schema);
  const value = Place.variable("value");
  return choice ? switchBody(writer, choice, value) : printBody(accept(writer, unit.schema, value));
}

/** Branches without a name are written out, but for what the switch has told already. */
function switchBody(writer: Writer, choice: TaggedChoice, value: Place): Code {
  const isObject = writer.file.runtime("checks", "isObject");
  const object = value.telling(choice.tag.property);
  const each = (branch: SchemaUnit): readonly Code[] | { readonly block: Code } => {
    const { schema } = branch;
    if (branch.typeName !== undefined || branch.test !== undefined || isForMarks(writer, schema)) {
      return [ts`return ${callFor(writer, writer.testOf(schema), branch, value)};`];
    }
    const body = printBody(acceptHere(writer, schema, object));
    return /^(?:const|let) /m.test(printCode(body)) ? { block: body } : [body];
  };
  return ts`
    if (!${isObject}(value)) return false;
    ${switchOver(writer, choice, { value, each, otherwise: ts`return false;` })}`;
}
