/** The table of a namespace on the server's side. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, empty, ts } from "../../../code/code.js";
import { name } from "../../../code/names.js";
import { runtimeType } from "../emission.js";
import {
  contractVersion,
  fromGuards,
  incomingFields,
  outgoingFields,
  section,
  strings,
  type TableSource,
} from "../facades/table.js";
import { declaredRefusals } from "./bundle.js";

/** `path`: the namespace as the support code finds it. */
export function serverTable(namespace: Namespace, path: Code, source: TableSource): Code {
  const { emission } = source;
  const names = emission.names.namespaceOf(namespace);
  const refusals = declaredRefusals(namespace);
  const kind = namespace.template.parameters.length > 0 ? "DynamicContract" : "ServerContract";
  return ts`
    const ${name(`${names.value}Contract`)}: ${runtimeType(kind, "server/types", emission)} = {
      namespace: ${path},
      version: ${contractVersion(namespace, emission)},
      ${namespace.handshake ? ts`handshake: ${fromGuards(`${names.value}Handshake`, emission)},` : empty}
      ${refusals.length > 0 ? ts`refusals: ${strings(refusals)},` : empty}
      ${section("clientToServer", namespace.clientToServer, (event) => incomingFields(event, source))}
      ${section("serverToClient", namespace.serverToClient, (event) => outgoingFields(event, "guarded", source))}
      ${section("errorEvents", namespace.errorEvents, (event) => outgoingFields(event, "guarded", source))}
      ${section("serverToServer", namespace.serverToServer, (event) => [
        ...incomingFields(event, source),
        ts`pick: ${fromGuards(emission.names.eventOf(event).pick, emission)}`,
      ])}
      ${emission.catalog.errors.length > 0 ? ts`errors,` : ts`errors: {},`}
    };
  `;
}
