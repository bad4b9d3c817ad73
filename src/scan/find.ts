/** Finds what the files of a project do with sockets. */

import type { Catalog } from "../catalog/model.js";
import { ts } from "../compiler/compiler.js";
import { sitesIn } from "./find/callers.js";
import { findCalls } from "./find/calls.js";
import { writtenFiles } from "./find/files.js";
import { contextOf, type Finder, type Finding } from "./find/finder.js";
import { findSubscriptions } from "./find/nest.js";
import { findMissingTypes } from "./find/packages.js";
import { findMethodsAsValues } from "./find/values.js";
import { generatedIn } from "./find/wrappers/generated.js";
import { findWrapped } from "./find/wrappers/uses.js";
import type { Gap, Usage } from "./model.js";

export interface Found {
  readonly usages: readonly Usage[];
  readonly gaps: readonly Gap[];
}

const finders: readonly Finder[] = [findCalls, findMethodsAsValues, findMissingTypes, findWrapped, findSubscriptions];

/**
 * In every file of the program but declarations, packages and generated code, which is known by its contract. `cwd` is
 * what files are named from.
 */
export function findUsages(program: ts.Program, contracts: readonly Catalog[], cwd: string): Found {
  const files = writtenFiles(program);
  const known = {
    checker: program.getTypeChecker(),
    generated: generatedIn(program, contracts),
    sites: sitesIn(files),
  };
  const found: Finding[] = [];
  for (const file of files) {
    const context = contextOf(file, known, cwd);
    const visit = (node: ts.Node): void => {
      for (const finder of finders) found.push(...finder(node, context));
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { usages: found.filter(isUsage), gaps: found.filter((each) => !isUsage(each)) };
}

function isUsage(found: Finding): found is Usage {
  return found.kind === "emit" || found.kind === "listener";
}
