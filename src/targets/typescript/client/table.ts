/** The table of a namespace on the client's side. */

import type { ErrorDeclaration, Namespace } from "../../../catalog/model.js";
import { type Code, ts } from "../../../code/code.js";
import { name } from "../../../code/names.js";
import { runtimeType } from "../emission.js";
import {
  contractVersion,
  fromGuards,
  incomingFields,
  outgoingFields,
  section,
  type TableSource,
} from "../facades/table.js";
import { typeName } from "../types/print.js";
import { receivedEvents } from "./interfaces.js";

/** `errors`: what handlers can answer with, in any namespace. */
export function clientTable(namespace: Namespace, errors: readonly ErrorDeclaration[], source: TableSource): Code {
  const { emission } = source;
  const { type, value } = emission.names.namespaceOf(namespace);
  const contract = runtimeType("ClientContract", "client/types", emission);
  const sent = emission.settings.outbound === "enforce" ? "guarded" : "picked";
  return ts`
    const ${name(`${value}Contract`)}: ${contract}<${typeName(`${type}ConnectError`, emission)}> = {
      version: ${contractVersion(namespace, emission)},
      isConnectError: ${fromGuards(`is${type}ConnectError`, emission)},
      ${section("serverToClient", receivedEvents(namespace), (event) => incomingFields(event, source))}
      ${section("clientToServer", namespace.clientToServer, (event) => outgoingFields(event, sent, source))}
      ${errors.length > 0 ? ts`errors,` : ts`errors: {},`}
    };
  `;
}
