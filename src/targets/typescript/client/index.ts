/** Emits client.ts: for each namespace its interfaces, its table of events, and the factory over them. */

import type { Catalog, ErrorDeclaration, Namespace } from "../../../catalog/model.js";
import { type Code, empty, lines, paragraphs, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { type Emission, type FileEmission, type GuardPicks, inFile, runtimeModule } from "../emission.js";
import { emitFailures } from "../facades/failures.js";
import { declarePath, pattern } from "../facades/patterns.js";
import type { TableSource } from "../facades/table.js";
import { namespaceNote } from "../facades/titles.js";
import { emittedNamespaces } from "../needed.js";
import { declareParser } from "../parser.js";
import { isFallible } from "../types/answers.js";
import { bundle, ownInterfaces, rawType } from "./bundle.js";
import { factory } from "./factory.js";
import { clientFacades } from "./interfaces.js";
import { clientTable } from "./table.js";

export function emitClient(output: Emission, picks: GuardPicks): Code {
  const emission = inFile("client", output);
  const source = { picks, emission };
  const namespaces = emittedNamespaces(emission.catalog);
  const errors = answeredErrors(emission.catalog);
  return paragraphs([
    reExports(namespaces, emission),
    declareParser("client", emission),
    emitFailures(errors, source),
    ...namespaces.map((namespace) => emitNamespace(namespace, errors, source)),
  ]);
}

/** What an application needs of the support code beside the factories. */
function reExports(namespaces: readonly Namespace[], emission: FileEmission): Code {
  const from = (module: string): Code => literal(runtimeModule(module, emission));
  const isAnswering = namespaces.some(({ serverToClient }) => serverToClient.some(({ ack }) => ack));
  return lines([
    isAnswering ? ts`export { reply } from ${from("answers")};` : empty,
    ts`export { AckTimeout, ContractViolation, Disconnected } from ${from("errors")};`,
    ts`export type { Accepted, Failed, Refused } from ${from("hooks")};`,
    ts`export type { Violation } from ${from("receive/inbox")};`,
  ]);
}

/** The errors that a client's handler can answer with, in the order of the catalog. */
function answeredErrors({ errors, namespaces }: Catalog): readonly ErrorDeclaration[] {
  const events = namespaces.flatMap(({ serverToClient }) => serverToClient);
  const answers = events.flatMap(({ ack }) => (ack && isFallible(ack.answer) ? [ack.answer] : []));
  const used = new Set(answers.flatMap((answer) => answer.errors.map(({ declaration }) => declaration)));
  return errors.filter((error) => used.has(error));
}

function emitNamespace(namespace: Namespace, errors: readonly ErrorDeclaration[], source: TableSource): Code {
  const { emission } = source;
  const facades = clientFacades(namespace, emission);
  const isDynamic = namespace.template.parameters.length > 0;
  return paragraphs([
    namespaceNote(namespace),
    isDynamic ? declarePath(namespace, pattern(namespace.template, emission), emission) : empty,
    rawType(namespace, emission),
    ...[facades.emit, facades.noAckEmit, facades.handlers, facades.on].map(({ declaration }) => declaration),
    bundle(namespace, facades, emission),
    ownInterfaces(namespace, emission),
    clientTable(namespace, errors, source),
    factory(namespace, emission),
  ]);
}
