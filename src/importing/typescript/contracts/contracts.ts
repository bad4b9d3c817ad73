/** Contracts: which maps belong to which namespace, as positions, flags or names say. */

import type { Project, SourceFile, Type } from "../../../compiler/compiler.js";
import { spanOf } from "../../../compiler/places.js";
import type { Report } from "../../../diagnostics/diagnostic.js";
import { directionByName } from "../problems/directions.js";
import type { ImportRequest } from "../request.js";
import type { Contract, Located } from "./contract.js";
import { type FileType, knownTypes, ownTypes } from "./file-types.js";
import { type Named, namedMaps } from "./named-maps.js";
import { reportNothingFound } from "./nothing-found.js";
import { type Pair, pairsOf, restOf } from "./pairs.js";
import { Placing } from "./placing.js";
import { type Position, positionsIn, sourceFilesOf } from "./positions.js";
import { isSameMap } from "./same-map.js";

/** `/` first. None where nothing says who sends what, which is reported then. */
export function contractsOf(
  project: Project,
  file: SourceFile,
  { request, report }: { readonly request: ImportRequest; readonly report: Report },
): readonly Contract[] {
  const pairs = pairsOf(relevantPositions(project, file));
  const named = namedMaps(file, request, report);
  if (named === "unknown") return [];
  if (named !== undefined) return [namedContract(named, pairs, file)];
  if (pairs.length > 0) return new Placing(request.cwd, report).contracts(pairs);
  const documented = documentedContract(file, request.cwd, report);
  if (documented !== undefined) return [documented];
  reportNothingFound(file, request.cwd, report);
  return [];
}

/** Of the file itself; where it names no positions, those of the project that take its types. */
function relevantPositions(project: Project, file: SourceFile): readonly Position[] {
  const own = positionsIn(file);
  const types = ownTypes(file);
  const isOwn = (map: Located | undefined): boolean =>
    map !== undefined && partsOf(map.type).some((part) => isAmong(types, part));
  const elsewhere = sourceFilesOf(project)
    .filter((each) => each !== file)
    .flatMap(positionsIn)
    .filter(({ clientToServer, serverToClient }) => isOwn(clientToServer) || isOwn(serverToClient));
  return [...own, ...elsewhere];
}

function isAmong(types: readonly FileType[], map: Type): boolean {
  return types.some(({ type }) => type.compilerType === map.compilerType);
}

/** An intersection is its members, too. */
function partsOf(map: Type): readonly Type[] {
  return [map, ...map.getIntersectionTypes()];
}

/** The maps that the flags name, where positions put them. */
function namedContract({ clientToServer, serverToClient }: Named, pairs: readonly Pair[], file: SourceFile): Contract {
  const pair = pairs.find(
    (each) => isIn(each.clientToServer, clientToServer) || isIn(each.serverToClient, serverToClient),
  );
  const rest = pair === undefined ? { serverToServer: undefined, socketData: undefined } : restOf(pair);
  const path = pair?.positions.find((each) => each.path !== undefined)?.path ?? "/";
  return {
    ...rest,
    path,
    clientToServer: clientToServer ?? pair?.clientToServer,
    serverToClient: serverToClient ?? pair?.serverToClient,
    at: (clientToServer ?? serverToClient)?.at ?? file,
  };
}

function isIn(map: Located | undefined, named: FileType | undefined): boolean {
  return map !== undefined && named !== undefined && isSameMap(map.type, named.type);
}

/** The names of Socket.IO's documentation say it where nothing else does. */
function documentedContract(file: SourceFile, cwd: string, report: Report): Contract | undefined {
  const types = knownTypes(file);
  const find = (name: string): FileType | undefined => types.find((each) => each.name === name);
  const clientToServer = find("ClientToServerEvents");
  const serverToClient = find("ServerToClientEvents");
  const first = clientToServer ?? serverToClient;
  if (first === undefined) return undefined;
  const names = [clientToServer, serverToClient].flatMap((each) => (each === undefined ? [] : [each.name]));
  report(directionByName.found({ at: spanOf(first.at, cwd), facts: { names } }));
  return {
    path: "/",
    clientToServer,
    serverToClient,
    serverToServer: find("InterServerEvents"),
    socketData: find("SocketData"),
    at: first.at,
  };
}
