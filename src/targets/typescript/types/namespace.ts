/** Types that a namespace has beside its events: handshake, refusals, path parameters. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, lines, ts, union } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { key, name } from "../../../code/names.js";
import { type FileEmission, runtimeType } from "../emission.js";
import { hasConnections } from "../needed.js";
import { errorTypes } from "./answers.js";
import { declareAlias, declareInterface } from "./declarations.js";
import { printType } from "./print.js";
import { typeOf } from "./schema-type.js";

export function declareNamespace(namespace: Namespace, emission: FileEmission): readonly Code[] {
  const { type } = emission.names.namespaceOf(namespace);
  if (!hasConnections(emission.settings.targets)) return declareParams(namespace, emission);
  const refusals = errorTypes(namespace.handshake?.errors ?? [], emission);
  const connectError = declareAlias(
    `${type}ConnectError`,
    union([...refusals, runtimeType("BuiltInError", "errors", emission)]),
  );
  return [
    ...declareHandshake(namespace, emission),
    lines([doc(["What a refused handshake carries."]), connectError]),
    ...declareParams(namespace, emission),
  ];
}

/** The declared parts of what a client connects with, and what its path says. */
function declareHandshake(namespace: Namespace, emission: FileEmission): readonly Code[] {
  const { type } = emission.names.namespaceOf(namespace);
  const { auth, query, headers } = namespace.handshake ?? {};
  const members = Object.entries({ auth, query, headers }).flatMap(([part, schema]) => {
    return schema ? [ts`readonly ${key(part)}: ${printType(typeOf(schema, emission.names), emission)}`] : [];
  });
  if (namespace.template.parameters.length > 0) members.push(ts`readonly params: ${name(`${type}Params`)}`);
  if (members.length === 0) return [];
  return [lines([doc(["What a client connects with."]), declareInterface(`${type}Handshake`, members)])];
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
