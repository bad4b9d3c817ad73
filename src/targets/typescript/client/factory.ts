/** The function by which an application takes up the contract on its client. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, lines, list, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { imported, name } from "../../../code/names.js";
import { type FileEmission, runtimeValue } from "../emission.js";
import { placeName } from "../facades/titles.js";
import { parameter, resulting, signature } from "../signature.js";

export function factory(namespace: Namespace, emission: FileEmission): Code {
  const { type, value } = emission.names.namespaceOf(namespace);
  const socket = parameter("socket", imported("Socket", "socket.io-client", "type"));
  const options = parameter("options", ts`${name(`${type}ClientOptions`)} = {}`);
  const made = signature([socket, options], resulting, name(`${type}Client`));
  const call = list(ts`(`, [name(`${value}Contract`), ts`socket`, ts`options`], ts`)`);
  const sender = placeName(namespace) ?? "the server";
  return lines([
    doc([`Checks what ${sender} sends to \`socket\`, and offers what it can be sent.`]),
    ts`
      export function ${name(`create${type}Client`)}${made} {
        return ${runtimeValue("createClient", "client/client", emission)}<${name(`${type}ClientTypes`)}>${call};
      }
    `,
  ]);
}
