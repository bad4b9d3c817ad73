/** The bundle of a namespace's types, and the interfaces that the support code makes of it. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, lines, ts } from "../../../code/code.js";
import { name } from "../../../code/names.js";
import { type FileEmission, runtimeType } from "../emission.js";
import { facadeType, heir } from "../facades/interfaces.js";
import { typeName } from "../types/print.js";
import type { EmitterFacades } from "./interfaces.js";

/** The seam between this file and the support code. */
export function bundle(namespace: Namespace, { emit, fail, serverEmit }: EmitterFacades, emission: FileEmission): Code {
  const { type } = emission.names.namespaceOf(namespace);
  const isDynamic = namespace.template.parameters.length > 0;
  return ts`
    interface ${name(`${type}EmitterTypes`)} {
      ${isDynamic ? ts`readonly params: ${typeName(`${type}Params`, emission)};` : []}
      readonly emit: ${facadeType(emit)};
      readonly fail: ${facadeType(fail)};
      readonly serverEmit: ${facadeType(serverEmit)};
    }
  `;
}

/** What the factory takes and gives, under names of this contract. */
export function ownInterfaces(namespace: Namespace, emission: FileEmission): Code {
  const { type } = emission.names.namespaceOf(namespace);
  const isDynamic = namespace.template.parameters.length > 0;
  const types = name(`${type}EmitterTypes`);
  const of = (base: string): Code => runtimeType(base, "emitter/types", emission);
  return lines([
    heir(name(`${type}Emitter`), ts`${of(isDynamic ? "DynamicEmitter" : "ContractEmitter")}<${types}>`),
    heir(name(`${type}EmitterBroadcast`), ts`${of("Broadcast")}<${types}>`),
    heir(name(`${type}EmitterOptions`), of("EmitterOptions")),
  ]);
}
