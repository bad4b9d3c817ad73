/** The functions by which an application takes up the contract on its server. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, lines, list, paragraphs, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { imported, name } from "../../../code/names.js";
import { type FileEmission, runtimeValue } from "../emission.js";
import { placeName } from "../facades/titles.js";
import { type Parameter, parameter, resulting, signature } from "../signature.js";
import { needsAuthenticate } from "./bundle.js";

export function factories(namespace: Namespace, emission: FileEmission): Code {
  return paragraphs([createServer(namespace, emission), guardServer(namespace, emission)]);
}

function createServer(namespace: Namespace, emission: FileEmission): Code {
  const { type, value } = emission.names.namespaceOf(namespace);
  const create = namespace.template.parameters.length > 0 ? "createDynamicServer" : "createServer";
  const options = ts`${name(`${type}ServerOptions`)}<State>`;
  const given = needsAuthenticate(namespace) ? options : ts`${options} = {}`;
  const made = signature([io(), parameter("options", given)], resulting, ts`${name(`${type}Server`)}<State>`);
  const call = list(ts`(`, [name(`${value}Contract`), ts`io`, ts`options`], ts`)`);
  return lines([
    doc([`Checks what clients send to ${placeName(namespace) ?? "`io`"}, and offers what they can be sent.`]),
    ts`
      export function ${name(`create${type}Server`)}<State extends object = object>${made} {
        return ${runtimeValue(create, "server/create", emission)}<${name(`${type}Types`)}<State>>${call};
      }
    `,
  ]);
}

function guardServer(namespace: Namespace, emission: FileEmission): Code {
  const { type, value } = emission.names.namespaceOf(namespace);
  const isDynamic = namespace.template.parameters.length > 0;
  const guarded = isDynamic ? parameter("parent", imported("Namespace", "socket.io", "type")) : io();
  const options = parameter("options", ts`${name(`${type}GuardOptions`)} = {}`);
  const guard = runtimeValue(isDynamic ? "guardDynamicServer" : "guardServer", "server/guard", emission);
  const path = placeName(namespace);
  const where = path === undefined ? "" : ` of ${path}`;
  const parent = isDynamic ? "`parent` is what your `io.of(…)` returned." : undefined;
  return lines([
    doc([`Puts the checks under handlers${where} that use \`socket.on\`.`, parent]),
    ts`
      export function ${name(`guard${type}Server`)}${signature([guarded, options], resulting, ts`void`)} {
        ${guard}(${name(`${value}Contract`)}, ${isDynamic ? ts`parent` : ts`io`}, options);
      }
    `,
  ]);
}

function io(): Parameter {
  return parameter("io", imported("Server", "socket.io", "type"));
}
