/** From TypeScript's event maps to a draft of a catalog. */

import { posix } from "node:path";
import type { Project } from "../../compiler/compiler.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Imported, Origin } from "../imported.js";
import type { Contract } from "./contracts/contract.js";
import { contractsOf } from "./contracts/contracts.js";
import { DraftReader } from "./draft-reader.js";
import type { ImportRequest } from "./request.js";
import { titleOf } from "./title.js";

/** What `request.file`, a file of `project`, says of who sends which events. */
export function importEventMaps(project: Project, request: ImportRequest): Imported {
  const { cwd } = request;
  const file = project.getSourceFileOrThrow(posix.resolve(cwd, request.file));
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const contracts = contractsOf(project, file, { request, report });
  const title = request.title ?? titleOf(request.file);
  const draft =
    contracts.length === 0 ? undefined : new DraftReader(project, { cwd, report }).draftOf(contracts, title);
  return { draft, found, sources: sourcesOf(found, project, cwd), origins: contracts.flatMap(originsOf) };
}

const PARTS = ["clientToServer", "serverToClient", "serverToServer", "socketData"] as const;

function originsOf(contract: Contract): readonly Origin[] {
  return PARTS.flatMap((part) => {
    const node = contract[part]?.node;
    return node === undefined ? [] : [{ namespace: contract.path, part, node }];
  });
}

/** Of every file that findings point into. */
function sourcesOf(found: readonly Diagnostic[], project: Project, cwd: string): ReadonlyMap<string, string> {
  const files = new Set(found.flatMap(({ at, related }) => [at.file, ...related.map((each) => each.at.file)]));
  return new Map(
    [...files].flatMap((file): [string, string][] => {
      const source = project.getSourceFile(posix.resolve(cwd, file));
      return source === undefined ? [] : [[file, source.getFullText()]];
    }),
  );
}
