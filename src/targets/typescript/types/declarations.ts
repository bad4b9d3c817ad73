/** Declarations of the catalog's types, its errors, and what has a name for being an event's object. */

import type { ErrorDeclaration } from "../../../catalog/model.js";
import type { NamedSchema } from "../../../catalog/output-names.js";
import { type Code, lines, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import { annotationDoc } from "../docs.js";
import type { FileEmission } from "../emission.js";
import { memberLines, printType } from "./print.js";
import { definitionOf, typeOf } from "./schema-type.js";

/** Objects as interfaces, which are checked and shown by name; everything else as an alias. */
export function declareSchema({ name: identifier, schema }: NamedSchema, emission: FileEmission): Code {
  const type = definitionOf(schema, emission.names);
  const declaration =
    type.kind === "object"
      ? declareInterface(identifier, memberLines(type, emission))
      : declareAlias(identifier, printType(type, emission));
  return lines([annotationDoc(schema.annotations), declaration]);
}

export function declareInterface(identifier: string, members: readonly Code[]): Code {
  if (members.length === 0) return ts`export interface ${name(identifier)} {}`;
  return ts`
    export interface ${name(identifier)} {
      ${members.map((member) => ts`${member};`)}
    }
  `;
}

export function declareAlias(identifier: string, type: Code): Code {
  return ts`export type ${name(identifier)} = ${type};`;
}

/** What an error looks like in an envelope, an error event or a refused handshake. */
export function declareError(error: ErrorDeclaration, emission: FileEmission): Code {
  const data = error.data && printType(typeOf(error.data, emission.names), emission);
  return lines([
    doc([error.description]),
    declareInterface(emission.names.errorOf(error), [
      ts`readonly code: ${literal(error.code)}`,
      ts`readonly message: string`,
      ...(data ? [ts`readonly data: ${data}`] : []),
    ]),
  ]);
}
