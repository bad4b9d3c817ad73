/** Finds what the files of a project do with sockets. */

import type { Project } from "../compiler/compiler.js";
import type { Gap, Usage } from "./model.js";

export interface Found {
  readonly usages: readonly Usage[];
  readonly gaps: readonly Gap[];
}

/** In every file of the project but declarations, packages and generated code. `cwd` is what files are named from. */
export function findUsages(_project: Project, _cwd: string): Found {
  return { usages: [], gaps: [] };
}
