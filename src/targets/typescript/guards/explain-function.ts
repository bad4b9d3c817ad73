/** Functions that say why a value is refused: all reasons, as far as the report has room. */

import { type Code, empty, parameters, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { isUnknown } from "../../../schema/shape.js";
import { explain } from "./explain.js";
import type { Form, GuardsFile, SchemaUnit } from "./guards-file.js";
import { parameterFor } from "./parameter-names.js";
import { Path } from "./path.js";
import { Place } from "./place.js";
import { MOST_LEVELS, Writer } from "./writer.js";

export function writeExplain(file: GuardsFile, unit: SchemaUnit, form: Form): Code {
  const name = file.function(file.explanation, unit, form);
  const issues = file.runtime("issues", "Issues", "type");
  const path = file.runtime("issues", "Path", "type");
  if (form === "within") {
    const once = file.isAmbiguous(unit) ? [unlessAccepted(file, unit)] : [];
    return ts`
      function ${name}(value: unknown, issues: ${issues}, path: ${path}, levels: number): void {
        if (levels < 0) {
          issues.add(path, "maxDepth", ${literal(`at most ${MOST_LEVELS} levels`)}, value);
          return;
        }
        ${once}
        ${body(file, unit)}
      }`;
  }
  const statements = unit.cycle === undefined ? body(file, unit) : entryBody(file, unit);
  return file.explanation === "explain" ? declared(file, unit, statements) : plain(file, { name, statements });
}

/** Where schemas meet a value again and again, only what is refused is gone into, and only until the report is full. */
function unlessAccepted(file: GuardsFile, unit: SchemaUnit): Code {
  const verdicts = ts`new ${file.runtime("verdicts", "Verdicts")}()`;
  return ts`if (issues.full || ${file.function(file.test, unit, "within")}(value, levels, ${verdicts})) return;`;
}

/** The explanation of a contract that refuses what it does not declare. */
export function writeStrictExplain(file: GuardsFile, unit: SchemaUnit): Code {
  if (isUnknown(unit.schema)) return declared(file, unit, empty);
  const examine = ts`${file.function("examine", unit)}(value, issues, path);`;
  if (!file.holdings.hasExtras(unit.schema)) return declared(file, unit, examine);
  const [marks, addUnmarked] = [file.runtime("marks", "Marks"), file.runtime("marks", "addUnmarked")];
  return declared(
    file,
    unit,
    ts`
      ${examine}
      const marks = new ${marks}();
      ${file.function("mark", unit)}(value, marks);
      ${addUnmarked}({ value, marks, path }, issues);`,
  );
}

function declared(file: GuardsFile, unit: SchemaUnit, statements: Code): Code {
  const name = file.function("explain", unit);
  if (!unit.exported) return plain(file, { name, statements });
  const issues = file.runtime("issues", "Issues");
  const path = file.runtime("issues", "Path", "type");
  const taken = [
    ts`${parameterFor("value", statements)}: unknown`,
    ts`issues: ${issues} = new ${issues}()`,
    ts`${parameterFor("path", statements)}: ${path} = []`,
  ];
  return ts`
    export function ${name}${parameters(taken, "plain")}: ${issues} {
      ${statements}
      return issues;
    }`;
}

interface Definition {
  readonly name: Code;
  readonly statements: Code;
}

function plain(file: GuardsFile, { name, statements }: Definition): Code {
  const issues = file.runtime("issues", "Issues", "type");
  const path = file.runtime("issues", "Path", "type");
  const taken = [
    ts`${parameterFor("value", statements)}: unknown`,
    ts`${parameterFor("issues", statements)}: ${issues}`,
    ts`${parameterFor("path", statements)}: ${path}`,
  ];
  return ts`
    function ${name}${parameters(taken, "plain")}: void {
      ${statements}
    }`;
}

function entryBody(file: GuardsFile, unit: SchemaUnit): Code {
  return ts`${file.function(file.explanation, unit, "within")}(value, issues, path, ${literal(MOST_LEVELS)});`;
}

function body(file: GuardsFile, unit: SchemaUnit): Code {
  if (unit.test !== undefined) {
    const test = file.function("is", unit);
    return ts`if (!${test}(value)) issues.add([...path, "code"], "const", "a built-in error", value);`;
  }
  const writer = new Writer(file, unit, ["value", "issues", "path", "levels"]);
  return ts`${explain(writer, unit.schema, { place: Place.variable("value"), path: new Path("path") })}`;
}
