/** `fail`, the error class and the table of declared errors: for whoever answers. */

import type { ErrorDeclaration } from "../../../catalog/model.js";
import { braces, type Code, empty, lines, paragraphs, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { literal } from "../../../code/literals.js";
import { importedAs, key, name } from "../../../code/names.js";
import { type FileEmission, runtimeModule, runtimeType, runtimeValue } from "../emission.js";
import { type Parameter, parameter, resulting, signature } from "../signature.js";
import { typeName } from "../types/print.js";
import type { TableSource } from "./table.js";

/** Nothing where there is no error to answer with. */
export function emitFailures(errors: readonly ErrorDeclaration[], { picks, emission }: TableSource): Code {
  if (errors.length === 0) return empty;
  const from = runtimeModule("answers", emission);
  const failure = importedAs("failure", { name: "fail", from, as: "value" });
  const interfaceName = name(`${emission.names.contract}Failures`);
  return paragraphs([
    ts`
      /** The errors that the catalog declares, as values to return. */
      export interface ${interfaceName} {
        ${errors.map((error) => failureSignature(error, emission))}
      }
    `,
    ts`export const fail: ${interfaceName} = ${failure};`,
    errorClass(errors, emission),
    ts`
      const errors: ${runtimeType("Table", "contract", emission)}<${runtimeType("ErrorShape", "contract", emission)}> = {
        ${errors.map((error) => ts`${key(error.code)}: ${errorShape(error, { picks, emission })},`)}
      };
    `,
  ]);
}

function failureSignature(error: ErrorDeclaration, emission: FileEmission): Code {
  const failure = ts`${runtimeType("Failure", "answers", emission)}<${literal(error.code)}>`;
  return lines([doc([error.description]), ts`${signature(errorParameters(error, emission), resulting, failure)};`]);
}

function errorClass(errors: readonly ErrorDeclaration[], emission: FileEmission): Code {
  const className = `${emission.names.contract}Error`;
  const constructors = errors.map((error) => {
    return lines([
      doc([error.description]),
      ts`constructor${signature(errorParameters(error, emission), empty, empty)};`,
    ]);
  });
  return ts`
    /** The same to be thrown, from wherever a handler has got to. */
    export class ${name(className)} extends ${runtimeValue("DeclaredError", "answers", emission)} {
      override readonly name = ${literal(className)};
      readonly code: string;
      readonly data: unknown;

      ${constructors}
      constructor(code: string, data?: unknown, message?: string) {
        super(message);
        this.code = code;
        this.data = data;
      }
    }
  `;
}

function errorParameters(error: ErrorDeclaration, emission: FileEmission): readonly Parameter[] {
  const type = typeName(emission.names.errorOf(error), emission);
  const data = error.data ? ts`data: ${type}["data"]` : ts`data?: undefined`;
  return [
    parameter("code", literal(error.code)),
    { source: data, form: "plain" },
    { source: ts`message?: string`, form: "plain" },
  ];
}

/** What the error says where nobody says more: its description, or its code. */
function errorShape(error: ErrorDeclaration, source: TableSource): Code {
  const message = ts`message: ${literal(error.description?.trim() || error.code)}`;
  return braces(error.data ? [message, ts`pick: ${dataPick(error, source)}`] : [message]);
}

/** Data that cannot hold more than is declared leaves as it is. */
function dataPick(error: ErrorDeclaration, { picks, emission }: TableSource): Code {
  const pick = picks.error(error);
  return pick === undefined ? ts`(data) => data` : ts`${emission.guards}${name(pick)}`;
}
