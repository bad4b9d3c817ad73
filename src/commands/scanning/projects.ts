/** Which TypeScript projects a run scans, and for which contracts each. */

import { posix } from "node:path";
import type { Catalog } from "../../catalog/model.js";
import type { Host } from "../../host/host.js";
import type { Contract } from "../contracts.js";
import type { Failure } from "../result.js";

export interface ScannedContract {
  readonly contract: Contract;
  readonly catalog: Catalog;
  /** The texts of the catalog and what it includes. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Contracts that share a project are scanned together: what one does not know, another may. */
export interface PlannedProject {
  readonly tsconfig: string;
  readonly contracts: readonly ScannedContract[];
}

/** The projects that the caller names, or the config does for each contract; without either, the nearest tsconfig.json. */
export function planProjects(
  host: Host,
  contracts: readonly ScannedContract[],
  named: readonly string[] | undefined,
): readonly PlannedProject[] | Failure {
  const configured = contracts.filter(({ contract }) => contract.projects.length > 0);
  if (named || configured.length === 0) {
    const projects = named ?? nearestProject(host);
    return projects.length === 0 ? noProject : projects.map((each) => ({ tsconfig: fileOf(host, each), contracts }));
  }
  const files = configured.flatMap(({ contract }) => contract.projects.map((each) => fileOf(host, each)));
  return [...new Set(files)].map((tsconfig) => {
    const sharing = configured.filter(({ contract }) =>
      contract.projects.some((each) => fileOf(host, each) === tsconfig),
    );
    return { tsconfig, contracts: sharing };
  });
}

const noProject: Failure = {
  kind: "usage",
  message: "No TypeScript project was named, and there is no tsconfig.json here or above.",
  help: 'Name one, as in "npx socket-contract scan -p server/tsconfig.json", or put it into the config: scan: { project: server/tsconfig.json }.',
};

/** As the compiler takes it: a directory means the tsconfig.json in it. */
function fileOf(host: Host, path: string): string {
  const kind = host.kindOf(path);
  const isDirectory = "value" in kind && kind.value === "directory";
  return posix.normalize(isDirectory ? posix.join(path, "tsconfig.json") : path);
}

/** The nearest on the way from the working directory to the root. */
function nearestProject(host: Host): readonly string[] {
  let prefix = "";
  for (let directory = host.cwd; ; directory = posix.dirname(directory)) {
    const path = `${prefix}tsconfig.json`;
    const kind = host.kindOf(path);
    if ("value" in kind && kind.value === "file") return [path];
    if (posix.dirname(directory) === directory) return [];
    prefix += "../";
  }
}
