/** The function by which an application without a server takes up the contract. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, lines, list, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { name } from "../../../code/names.js";
import { type FileEmission, runtimeType, runtimeValue } from "../emission.js";
import { placeName } from "../facades/titles.js";
import { parameter, resulting, signature } from "../signature.js";

export function factory(namespace: Namespace, emission: FileEmission): Code {
  const { type, value } = emission.names.namespaceOf(namespace);
  const create = namespace.template.parameters.length > 0 ? "createDynamicEmitter" : "createEmitter";
  const emitter = parameter("emitter", runtimeType("RawEmitter", "emitter/raw", emission));
  const options = parameter("options", ts`${name(`${type}EmitterOptions`)} = {}`);
  const made = signature([emitter, options], resulting, name(`${type}Emitter`));
  const call = list(ts`(`, [name(`${value}Contract`), ts`emitter`, ts`options`], ts`)`);
  const place = placeName(namespace);
  const clients = place === undefined ? "clients" : `clients of ${place}`;
  return lines([
    doc([`Offers what ${clients} can be sent by a process without a server, and checks it.`]),
    ts`
      export function ${name(`create${type}Emitter`)}${made} {
        return ${runtimeValue(create, "emitter/create", emission)}<${name(`${type}EmitterTypes`)}>${call};
      }
    `,
  ]);
}
