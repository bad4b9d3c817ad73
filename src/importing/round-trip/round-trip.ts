/**
 * The round trip of an import: the event maps that are generated of the catalog stand beside those in the source, in one
 * program, and the compiler says where they differ.
 */

import { posix } from "node:path";
import type { Catalog, Event, Namespace } from "../../catalog/model.js";
import { outputNames } from "../../catalog/output-names.js";
import {
  type InterfaceDeclaration,
  type Project,
  type SourceFile,
  type TypeAliasDeclaration,
  ts,
} from "../../compiler/compiler.js";
import { placeOf } from "../../compiler/places.js";
import type { Span } from "../../text/span.js";
import type { Imported, Origin } from "../imported.js";
import type { IsTold } from "./difference.js";
import { type Comparing, EventComparison } from "./event.js";
import { explainer } from "./explained.js";
import type { RoundTrip } from "./model.js";
import { type Compared, type Outcome, resultOf } from "./outcome.js";

export interface Return {
  readonly project: Project;
  readonly imported: Imported;
  readonly catalog: Catalog;
  /** types.ts of the target `types`. */
  readonly types: string;
  readonly cwd: string;
}

/** Compares every event, and the data of sockets, with what they were made of. */
export function roundTrip(way: Return): RoundTrip {
  const generated = beside(way);
  const meetings = way.imported.origins.flatMap((origin) => meetingOf(origin, generated, way));
  const compared = meetings.flatMap((meeting) => comparedAt(meeting, way));
  // What is told of it reads the source's own nodes, and nothing of the file beside.
  const trip = resultOf(compared);
  way.project.removeSourceFile(generated);
  return trip;
}

/** Under a name that no file has; it is never written. */
function beside({ project, types, cwd }: Return): SourceFile {
  return project.createSourceFile(posix.join(cwd, "socket-contract-round-trip.ts"), types);
}

/** A type in the source, and the one that was made of it. */
interface Meeting {
  readonly origin: Origin;
  readonly namespace: Namespace;
  readonly generated: InterfaceDeclaration | TypeAliasDeclaration;
}

const MAPS: Readonly<Record<Exclude<Origin["part"], "socketData">, string>> = {
  clientToServer: "ClientToServerEvents",
  serverToClient: "ServerToClientEvents",
  serverToServer: "ServerToServerEvents",
};

function meetingOf(origin: Origin, file: SourceFile, { catalog }: Return): readonly Meeting[] {
  const namespace = catalog.namespaces.find(({ path }) => path === origin.namespace);
  if (!namespace) return [];
  const name = generatedName(origin, namespace, catalog);
  const generated = name === undefined ? undefined : (file.getInterface(name) ?? file.getTypeAlias(name));
  return generated ? [{ origin, namespace, generated }] : [];
}

function generatedName({ part }: Origin, namespace: Namespace, catalog: Catalog): string | undefined {
  const names = outputNames(catalog);
  if (part === "socketData") return namespace.socketData && names.typeOf(namespace.socketData);
  return names.namespaceOf(namespace).type + MAPS[part];
}

function comparedAt(meeting: Meeting, { project, imported, cwd }: Return): readonly Compared[] {
  const { origin, generated } = meeting;
  const near = origin.node.compilerNode;
  const isTold = explainer(imported.found, cwd);
  const comparison = new EventComparison(project.getProgram().compilerObject, { near, isTold });
  const original = origin.node.getType().compilerType;
  const made = generated.getType().compilerType;
  const judged = (name: string, comparing: Comparing, node: ts.Node): Compared => {
    const at = placeOf(node, cwd);
    // A key of a mapped type is declared nowhere as an event: what is told of it stands at the map.
    const isToldOfMap = imported.found.some((each) => each.facts["event"] === name && isSame(each.at, at));
    const outcome = comparing.kind === "differs" && isToldOfMap ? "explained" : outcomeOf(comparing, isTold);
    return { name, outcome, comparing, node, at };
  };
  if (origin.part === "socketData") {
    const data = judged("socket.data", comparison.compareValues(original, made, "its type"), near);
    // It is no event, and counts only where something is wrong.
    return data.outcome === "unexplained" ? [data] : [];
  }
  const events = new Map(eventsIn(origin.part, meeting.namespace).map((event) => [event.name, event]));
  return original.getProperties().flatMap((from) => {
    const [to, event] = [made.getProperty(from.name), events.get(from.name)];
    const at = from.declarations?.[0];
    if (to && event) return [judged(from.name, comparison.compare(from, to, event), nameOf(at) ?? near)];
    const missing = judged(from.name, comparison.missing(from), nameOf(at) ?? near);
    return missing.outcome === "explained" ? [] : [missing];
  });
}

function isSame(one: Span, other: Span): boolean {
  return one.file === other.file && one.start === other.start && one.end === other.end;
}

function nameOf(declaration: ts.Declaration | undefined): ts.Node | undefined {
  return declaration && (ts.getNameOfDeclaration(declaration) ?? declaration);
}

function eventsIn(part: Exclude<Origin["part"], "socketData">, namespace: Namespace): readonly Event[] {
  return part === "serverToClient" ? [...namespace.serverToClient, ...namespace.errorEvents] : namespace[part];
}

function outcomeOf(comparing: Comparing, isTold: IsTold): Outcome {
  if (comparing.kind !== "differs") return comparing.kind;
  return isTold(comparing.difference.declarations) ? "explained" : "unexplained";
}
