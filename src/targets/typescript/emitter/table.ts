/** The table of a namespace for a process without a server. */

import type { Event, Namespace } from "../../../catalog/model.js";
import { type Code, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import { runtimeType } from "../emission.js";
import { pattern } from "../facades/patterns.js";
import { outgoingFields, section, type TableSource } from "../facades/table.js";
import { emittedEvents } from "./interfaces.js";

export function emitterTable(namespace: Namespace, source: TableSource): Code {
  const { emission } = source;
  const { value } = emission.names.namespaceOf(namespace);
  const { template } = namespace;
  const isDynamic = template.parameters.length > 0;
  const contract = runtimeType(isDynamic ? "DynamicEmitterContract" : "EmitterContract", "emitter/types", emission);
  const fields = (event: Event): readonly Code[] => outgoingFields(event, "guarded", source);
  return ts`
    const ${name(`${value}Contract`)}: ${contract} = {
      namespace: ${isDynamic ? pattern(template, emission) : literal(namespace.path)},
      ${section("serverToClient", emittedEvents(namespace), fields)}
      ${section("errorEvents", namespace.errorEvents, fields)}
      ${section("serverToServer", namespace.serverToServer, fields)}
    };
  `;
}
