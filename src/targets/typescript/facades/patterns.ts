/** Names with parameters in them, rooms' and paths', as the support code's patterns. */

import type { Namespace, Parameter, Template } from "../../../catalog/model.js";
import { parameterType } from "../../../catalog/output-names.js";
import { braces, type Code, list, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import { type FileEmission, runtimeValue } from "../emission.js";
import { parameter, resulting, signature } from "../signature.js";
import { typeName } from "../types/print.js";

export function pattern({ parts, parameters }: Template, emission: FileEmission): Code {
  const pieces = parts.map((part) => {
    if (part.kind === "text") return literal(part.text);
    const declared = parameters.find((each) => each.name === part.name);
    if (!declared) throw new Error(`There is no parameter "${part.name}"`);
    return patternParameter(declared, emission);
  });
  return list(ts`[`, pieces, ts`]`);
}

function patternParameter(declared: Parameter, emission: FileEmission): Code {
  const guard = emission.names.guardOf(declared);
  const entries = [ts`name: ${literal(declared.name)}`, ts`type: ${literal(parameterType(declared))}`];
  return braces(guard === undefined ? entries : [...entries, ts`is: ${emission.guards}${name(guard)}`]);
}

/** `chatOrderPath({ orderId })` */
export function declarePath(namespace: Namespace, path: Code, emission: FileEmission): Code {
  const { type, value } = emission.names.namespaceOf(namespace);
  const params = parameter("params", typeName(`${type}Params`, emission));
  const made = list(ts`${runtimeValue("namespacePath", "patterns", emission)}(`, [path, ts`params`], ts`)`);
  return ts`
    /**
     * The path of one of these namespaces, to be put behind the server's URL.
     * @throws TypeError where a parameter is not as declared.
     */
    export function ${name(`${value}Path`)}${signature([params], resulting, ts`string`)} {
      return ${made};
    }
  `;
}
