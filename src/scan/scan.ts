/** Scans programs: what they do with their sockets, held against their contracts. */

import type { Catalog } from "../catalog/model.js";
import type { ts } from "../compiler/compiler.js";
import { findUsages } from "./find.js";
import type { Program } from "./model.js";
import { resolve } from "./resolve.js";
import { contractTypes } from "./types/contract-types.js";

/** Of a program that has the contracts' files. `cwd` is what files are named from. */
export function programOf(program: ts.Program, contracts: readonly Catalog[], cwd: string): Program {
  const types = contractTypes(program, contracts, cwd);
  const { usages, gaps } = findUsages(program, contracts, cwd);
  return { contracts, types, uses: resolve(usages, contracts), gaps };
}
