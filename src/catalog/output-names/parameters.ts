/** Names of the guards for parameters in rooms' names and in paths. */

import type { Schema } from "../../schema/model.js";
import { assertionsOf, resolved } from "../../schema/shape.js";
import type { Namespace, Parameter } from "../model.js";
import type { DecidedName } from "../output-names.js";
import type { NamespaceNames } from "./facades.js";
import { typeName } from "./words.js";

/** What a parameter is made of, and read back as. */
export type ParameterType = "string" | "integer" | "number" | "boolean";

/** A string where the schema does not say that it is something else. */
export function parameterType({ schema }: Parameter): ParameterType {
  const [type, ...more] = resolved(schema).type?.value ?? [];
  return more.length === 0 && (type === "integer" || type === "number" || type === "boolean") ? type : "string";
}

export interface ParameterGuard {
  readonly parameter: Parameter;
  readonly name: DecidedName;
}

/** Of a namespace: the guards of those parameters whose schemas ask for more than their type. */
export function* parameterGuards(namespace: Namespace, { type }: NamespaceNames): Iterable<ParameterGuard> {
  const groups = [
    { base: type, template: namespace.template },
    ...namespace.rooms.map(({ identifier, template }) => ({ base: `${type}${typeName(identifier)}Room`, template })),
  ];
  for (const { base, template } of groups) {
    for (const parameter of template.parameters) {
      if (!asksForMore(parameter.schema)) continue;
      const name = `is${base}${typeName(parameter.name)}`;
      yield { parameter, name: { scope: "guards", name, at: parameter.at, origin: `"${template.text}"` } };
    }
  }
}

/** A string in a name is never empty, so that much need not be asked for. */
function asksForMore(schema: Schema): boolean {
  const plain = resolved(schema);
  const [type, ...more] = plain.type?.value ?? [];
  if (plain.never || plain.reference || more.length > 0) return true;
  return assertionsOf(plain).some((keyword) => {
    if (keyword === "type") return type === "array" || type === "object" || type === "null" || type === "binary";
    return !(keyword === "minLength" && (plain.minLength?.value ?? 0) <= 1);
  });
}
