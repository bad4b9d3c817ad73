/** The maps that flags name. */

import type { SourceFile } from "../../../compiler/compiler.js";
import { fileOf } from "../../../compiler/places.js";
import type { Report } from "../../../diagnostics/diagnostic.js";
import { nearest } from "../../../diagnostics/nearest.js";
import { unknownEventMap } from "../problems/directions.js";
import type { ImportRequest } from "../request.js";
import { type FileType, knownTypes } from "./file-types.js";

export interface Named {
  readonly clientToServer: FileType | undefined;
  readonly serverToClient: FileType | undefined;
}

/** Nothing where no flag was given; `unknown` where one names no type, which is reported. */
export function namedMaps(file: SourceFile, request: ImportRequest, report: Report): Named | "unknown" | undefined {
  const { clientToServer, serverToClient } = request;
  if (clientToServer === undefined && serverToClient === undefined) return undefined;
  const types = knownTypes(file);
  const find = (name: string | undefined): FileType | undefined => types.find((each) => each.name === name);
  const missing = [clientToServer, serverToClient].filter((name) => name !== undefined && find(name) === undefined);
  for (const name of missing) {
    if (name === undefined) continue;
    const path = fileOf(file.getFilePath(), request.cwd);
    const suggestion = nearest(
      name,
      types.map((each) => each.name),
    );
    report(unknownEventMap.found({ at: { file: path, start: 0, end: 0 }, facts: { name, file: path, suggestion } }));
  }
  return missing.length > 0
    ? "unknown"
    : { clientToServer: find(clientToServer), serverToClient: find(serverToClient) };
}
