/** Scans programs: what they do with their sockets, held against their contracts. */

import type { Catalog } from "../catalog/model.js";
import type { Project } from "../compiler/compiler.js";
import { findUsages } from "./find.js";
import type { Program } from "./model.js";
import { resolve } from "./resolve.js";
import { addContractTypes } from "./types/contract-types.js";

/** `cwd` is what files are named from. */
export function programOf(project: Project, contracts: readonly Catalog[], cwd: string): Program {
  const types = addContractTypes(project, contracts, cwd);
  const { usages, gaps } = findUsages(project, contracts, cwd);
  return { contracts, types, uses: resolve(usages, contracts), gaps };
}
