/** Emits emitter.ts: for each namespace its interfaces, its table of events, and the factory over them. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, lines, paragraphs, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { type Emission, type FileEmission, type GuardPicks, inFile, runtimeModule } from "../emission.js";
import { declareRooms } from "../facades/rooms.js";
import type { TableSource } from "../facades/table.js";
import { namespaceNote } from "../facades/titles.js";
import { emittedNamespaces } from "../needed.js";
import { bundle, ownInterfaces } from "./bundle.js";
import { factory } from "./factory.js";
import { emitterFacades } from "./interfaces.js";
import { emitterTable } from "./table.js";

export function emitEmitter(output: Emission, picks: GuardPicks): Code {
  const emission = inFile("emitter", output);
  const source = { picks, emission };
  return paragraphs([
    reExports(emission),
    ...emittedNamespaces(emission.catalog).map((namespace) => emitNamespace(namespace, source)),
  ]);
}

/** What an application needs of the support code beside the factories. */
function reExports(emission: FileEmission): Code {
  const from = (module: string): Code => literal(runtimeModule(module, emission));
  return lines([
    ts`export type { RawEmitter } from ${from("emitter/raw")};`,
    ts`export { ContractViolation } from ${from("errors")};`,
  ]);
}

function emitNamespace(namespace: Namespace, source: TableSource): Code {
  const { emission } = source;
  const facades = emitterFacades(namespace, emission);
  return paragraphs([
    namespaceNote(namespace),
    ...[facades.emit, facades.fail, facades.serverEmit].map(({ declaration }) => declaration),
    bundle(namespace, facades, emission),
    ownInterfaces(namespace, emission),
    declareRooms(namespace, emission),
    emitterTable(namespace, source),
    factory(namespace, emission),
  ]);
}
