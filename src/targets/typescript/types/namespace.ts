/** Types that a namespace has beside its events: handshake, refusals, path parameters. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, lines, ts, union } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { key, name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { type Emission, runtimeType } from "../emission.js";
import { errorTypes } from "./answers.js";
import { declareAlias, declareInterface } from "./declarations.js";
import { printType } from "./print.js";
import { typeOf } from "./schema-type.js";

export function declareNamespace(namespace: Namespace, emission: Emission): readonly Code[] {
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

/** The declared parts of what a client connects with. */
function declareHandshake({ handshake }: Namespace, type: string): readonly Code[] {
  if (!handshake) return [];
  const parts: readonly (readonly [string, Schema | undefined, string])[] = [
    ["auth", handshake.auth, "Auth"],
    ["query", handshake.query, "Query"],
    ["headers", handshake.headers, "Headers"],
  ];
  const members = parts.flatMap(([part, schema, suffix]) => {
    return schema ? [ts`readonly ${key(part)}: ${name(type + suffix)}`] : [];
  });
  return [lines([doc(["What a client connects with."]), declareInterface(`${type}Handshake`, members)])];
}

function declareParams(namespace: Namespace, { names }: Emission): readonly Code[] {
  const { parameters } = namespace.template;
  if (parameters.length === 0) return [];
  const members = parameters.map((parameter) => {
    return ts`readonly ${key(parameter.name)}: ${printType(typeOf(parameter.schema, names), "types.ts")}`;
  });
  const { type } = names.namespaceOf(namespace);
  return [lines([doc([`What the path ${namespace.path} says.`]), declareInterface(`${type}Params`, members)])];
}
