/** From TypeScript's event maps to a draft of a catalog. */

import { posix } from "node:path";
import { pascalCase } from "../../catalog/identifiers.js";
import type { Project } from "../../compiler/compiler.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Draft } from "../draft.js";
import { generatedNames } from "../generated-names.js";
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
  const draft = contracts.length === 0 ? undefined : draftWithNames(contracts, { project, cwd, title, found });
  return { draft, found, sources: sourcesOf(found, project, cwd), origins: contracts.flatMap(originsOf) };
}

/** Which names generated code needs is known once there is a draft; where types have them, it is read anew without. */
function draftWithNames(contracts: readonly Contract[], { project, cwd, title, found }: Reading): Draft {
  const taken = new Set<string>();
  for (;;) {
    const told: Diagnostic[] = [];
    const reader = new DraftReader(project, { cwd, report: (diagnostic) => void told.push(diagnostic) });
    const draft = reader.draftOf(contracts, { title, taken: [...taken] });
    const needed = generatedNames(draft);
    const clashing = draft.types.map(({ name }) => pascalCase(name)).filter((name) => needed.has(name));
    for (const name of clashing) taken.add(name);
    if (clashing.length > 0) continue;
    found.push(...told);
    return draft;
  }
}

interface Reading {
  readonly project: Project;
  readonly cwd: string;
  readonly title: string;
  readonly found: Diagnostic[];
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
