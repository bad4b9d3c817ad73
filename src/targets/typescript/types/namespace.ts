/** Types that a namespace has beside its events: handshake, refusals, path parameters. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, lines, ts, union } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { key, name } from "../../../code/names.js";
import { type FileEmission, runtimeType } from "../emission.js";
import { errorTypes } from "./answers.js";
import { declareAlias, declareInterface } from "./declarations.js";
import { printType } from "./print.js";
import { typeOf } from "./schema-type.js";

export function declareNamespace(namespace: Namespace, emission: FileEmission): readonly Code[] {
  const { type } = emission.names.namespaceOf(namespace);
  const refusals = errorTypes(namespace.handshake?.errors ?? [], emission);
  const connectError = declareAlias(
    `${type}ConnectError`,
    union([...refusals, runtimeType("BuiltInError", "errors", emission)]),
  );
  return [
    ...declareHandshake(namespace, type),
    lines([doc(["What a refused handshake carries."]), connectError]),
    ...declareParams(namespace, emission),
  ];
}

/** The declared parts of what a client connects with, and what its path says. */
function declareHandshake({ handshake, template }: Namespace, type: string): readonly Code[] {
  const { auth, query, headers } = handshake ?? {};
  const parts = { auth, query, headers, params: template.parameters[0]?.schema };
  const members = Object.entries(parts).flatMap(([part, schema]) => {
    return schema ? [ts`readonly ${key(part)}: ${name(type + raised(part))}`] : [];
  });
  if (members.length === 0) return [];
  return [lines([doc(["What a client connects with."]), declareInterface(`${type}Handshake`, members)])];
}

function raised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function declareParams(namespace: Namespace, emission: FileEmission): readonly Code[] {
  const { names } = emission;
  const { parameters } = namespace.template;
  if (parameters.length === 0) return [];
  const members = parameters.map((parameter) => {
    return ts`readonly ${key(parameter.name)}: ${printType(typeOf(parameter.schema, names), emission)}`;
  });
  const { type } = names.namespaceOf(namespace);
  return [lines([doc([`What the path ${namespace.path} says.`]), declareInterface(`${type}Params`, members)])];
}
