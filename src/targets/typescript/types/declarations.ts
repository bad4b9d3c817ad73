/** Declarations of the catalog's types, its errors, and what has a name for being an event's object. */

import type { Catalog, ErrorDeclaration } from "../../../catalog/model.js";
import type { NamedSchema, OutputNames } from "../../../catalog/output-names.js";
import { type Code, lines, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import { annotationDoc } from "../docs.js";
import type { TypeNode } from "./node.js";
import { memberLines, printType } from "./print.js";
import { definitionOf, typeOf } from "./schema-type.js";

/** A type, an error, anything else with a name. */
export function declareSchema({ name: identifier, schema }: NamedSchema, names: OutputNames): Code {
  return lines([annotationDoc(schema.annotations), declare(identifier, definitionOf(schema, names))]);
}

/** Objects as interfaces, which are checked and shown by name; everything else as an alias. */
export function declare(identifier: string, type: TypeNode): Code {
  if (type.kind === "object") return declareInterface(identifier, memberLines(type, "types.ts"));
  return declareAlias(identifier, printType(type, "types.ts"));
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
export function declareError(error: ErrorDeclaration, names: OutputNames): Code {
  const data = error.data && printType(typeOf(error.data, names), "types.ts");
  return lines([
    doc([error.description]),
    declareInterface(names.errorOf(error), [
      ts`readonly code: ${literal(error.code)}`,
      ts`readonly message: string`,
      ...(data ? [ts`readonly data: ${data}`] : []),
    ]),
  ]);
}

export function declareErrors(catalog: Catalog, names: OutputNames): readonly Code[] {
  return catalog.errors.map((error) => declareError(error, names));
}
