/** Functions that say why a value is refused: all reasons, as far as the report has room. */

import { type Code, empty, parameters, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { explain } from "./explain.js";
import type { Form, GuardsFile, SchemaUnit, Verb } from "./guards-file.js";
import { parameterFor } from "./parameter-names.js";
import { Path } from "./path.js";
import { Place } from "./place.js";
import { planOf } from "./plan.js";
import { MOST_LEVELS, Writer } from "./writer.js";

/** The explanation itself. In a contract that refuses what it does not declare, this does not look for that. */
export function writeExplain(file: GuardsFile, unit: SchemaUnit, form: Form): Code {
  const verb = file.explanation;
  return written({ file, unit, verb }, form, (writer) => statements(writer, unit));
}

/** The explanation of a contract that refuses what it does not declare. */
export function writeStrictExplain(file: GuardsFile, unit: SchemaUnit, form: Form): Code {
  const { kind } = planOf(unit.schema, file.holdings);
  return written({ file, unit, verb: "explain" }, form, (writer) => {
    if (kind !== "marks") return statements(writer, unit);
    const subject = { place: Place.variable("value"), args: ts`, issues, path` };
    return ts`
      ${writer.plain.call("examine", unit, subject)};
      const marks = new ${file.runtime("marks", "Marks")}();
      ${file.function("mark", unit)}(value, marks);
      ${file.runtime("marks", "addUnmarked")}({ value, marks, path }, issues);`;
  });
}

interface Explained {
  readonly file: GuardsFile;
  readonly unit: SchemaUnit;
  readonly verb: Verb;
}

function written(explained: Explained, form: Form, write: (writer: Writer) => Code): Code {
  const { file, unit, verb } = explained;
  const taken = ["value", "issues", "path", ...(form === "entry" ? [] : ["levels", "verdicts"])];
  const body = (): Code => write(new Writer(file, unit, taken, { isStrict: verb !== file.explanation }));
  if (form !== "entry") return within(explained, body());
  const inside = unit.cycle === undefined ? body() : entryBody(explained);
  return verb === "explain" && unit.exported ? declared(explained, inside) : plain(explained, inside);
}

function within({ file, unit, verb }: Explained, body: Code): Code {
  const isAmbiguous = file.isAmbiguous(unit);
  const taken = [
    ts`value: unknown`,
    ts`issues: ${file.runtime("issues", "Issues", "type")}`,
    ts`path: ${file.runtime("issues", "Path", "type")}`,
    ts`levels: number`,
    ...(isAmbiguous ? [ts`verdicts: ${file.runtime("verdicts", "Verdicts", "type")}`] : []),
  ];
  return ts`
    function ${file.function(verb, unit, "within")}${parameters(taken, "plain")}: void {
      if (levels < 0) {
        issues.add(path, "maxDepth", ${literal(`at most ${MOST_LEVELS} levels`)}, value);
        return;
      }
      ${isAmbiguous ? unlessAccepted({ file, unit, verb }) : []}
      ${body}
    }`;
}

/** Where schemas meet a value again and again, only what is refused is gone into, and only until the report is full. */
function unlessAccepted({ file, unit, verb }: Explained): Code {
  const test = file.function(verb === file.explanation ? file.test : "is", unit, "within");
  return ts`if (issues.full || ${test}(value, levels, verdicts)) return;`;
}

/** For users to call. */
function declared({ file, unit, verb }: Explained, body: Code): Code {
  const issues = file.runtime("issues", "Issues");
  const path = file.runtime("issues", "Path", "type");
  const taken = [
    ts`${parameterFor("value", body)}: unknown`,
    ts`issues: ${issues} = new ${issues}()`,
    ts`${parameterFor("path", body)}: ${path} = []`,
  ];
  return ts`
    export function ${file.function(verb, unit)}${parameters(taken, "plain")}: ${issues} {
      ${body}
      return issues;
    }`;
}

function plain({ file, unit, verb }: Explained, body: Code): Code {
  const issues = file.runtime("issues", "Issues", "type");
  const path = file.runtime("issues", "Path", "type");
  const taken = [
    ts`${parameterFor("value", body)}: unknown`,
    ts`${parameterFor("issues", body)}: ${issues}`,
    ts`${parameterFor("path", body)}: ${path}`,
  ];
  return ts`
    function ${file.function(verb, unit)}${parameters(taken, "plain")}: void {
      ${body}
    }`;
}

function entryBody({ file, unit, verb }: Explained): Code {
  const verdicts = file.isAmbiguous(unit) ? ts`, new ${file.runtime("verdicts", "Verdicts")}()` : empty;
  return ts`${file.function(verb, unit, "within")}(value, issues, path, ${literal(MOST_LEVELS)}${verdicts});`;
}

function statements(writer: Writer, unit: SchemaUnit): Code {
  if (unit.test !== undefined) {
    const test = writer.file.function("is", unit);
    return ts`if (!${test}(value)) issues.add([...path, "code"], "const", "a built-in error", value);`;
  }
  return ts`${explain(writer, unit.schema, { place: Place.variable("value"), path: new Path("path") })}`;
}
