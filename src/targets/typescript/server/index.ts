/** Emits server.ts: for each namespace its interfaces, its table of events, and the factory over them. */

import type { Namespace } from "../../../catalog/model.js";
import { type Code, empty, lines, paragraphs, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import { type Emission, type FileEmission, type GuardPicks, inFile, runtimeModule, runtimeType } from "../emission.js";
import { emitFailures } from "../facades/failures.js";
import { declarePath, pattern } from "../facades/patterns.js";
import { declareRooms } from "../facades/rooms.js";
import type { TableSource } from "../facades/table.js";
import { namespaceNote } from "../facades/titles.js";
import { emittedNamespaces } from "../needed.js";
import { declareParser } from "../parser.js";
import { bundle, ownInterfaces, rawTypes } from "./bundle.js";
import { factories } from "./factories.js";
import { serverFacades } from "./interfaces.js";
import { declareServerOptions } from "./options.js";
import { serverTable } from "./table.js";

export function emitServer(output: Emission, picks: GuardPicks): Code {
  const emission = inFile("server", output);
  const source = { picks, emission };
  return paragraphs([
    reExports(emission),
    declareServerOptions(emission),
    declareParser("server", emission),
    emitFailures(emission.catalog.errors, source),
    ...emittedNamespaces(emission.catalog).map((namespace) => emitNamespace(namespace, source)),
  ]);
}

/** What an application needs of the support code beside the factories. */
function reExports(emission: FileEmission): Code {
  const from = (module: string): Code => literal(runtimeModule(module, emission));
  return lines([
    ts`export { reply } from ${from("answers")};`,
    ts`export { AckTimeout, ContractViolation, Disconnected } from ${from("errors")};`,
    ts`export type { Accepted, Failed, Refused } from ${from("hooks")};`,
    ts`export type { Denial, Violation } from ${from("receive/inbox")};`,
    ts`export type { Skew } from ${from("skew")};`,
    ts`export type { Answers } from ${from("server/types")};`,
  ]);
}

function emitNamespace(namespace: Namespace, source: TableSource): Code {
  const { emission } = source;
  const facades = serverFacades(namespace, emission);
  return paragraphs([
    namespaceNote(namespace),
    declarePattern(namespace, emission),
    rawTypes(namespace, emission),
    ...[facades.handlers, facades.on, facades.plainEmit, facades.remoteEmit, facades.emit, facades.broadcastEmit].map(
      ({ declaration }) => declaration,
    ),
    ...[facades.fail, facades.serverOn, facades.serverEmit].map(({ declaration }) => declaration),
    bundle(namespace, facades, emission),
    ownInterfaces(namespace, emission),
    declareRooms(namespace, emission),
    serverTable(namespace, pathOf(namespace, emission), source),
    factories(namespace, emission),
  ]);
}

/** Where the path has parameters: how it is read, and how it is made. */
function declarePattern(namespace: Namespace, emission: FileEmission): Code {
  if (namespace.template.parameters.length === 0) return empty;
  const path = pathOf(namespace, emission);
  return paragraphs([
    ts`const ${path}: ${runtimeType("Pattern", "patterns", emission)} = ${pattern(namespace.template, emission)};`,
    declarePath(namespace, path, emission),
  ]);
}

/** The namespace as its table has it. */
function pathOf(namespace: Namespace, { names }: FileEmission): Code {
  if (namespace.template.parameters.length === 0) return literal(namespace.path);
  return name(`${names.namespaceOf(namespace).value}Pattern`);
}
