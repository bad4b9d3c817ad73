/** What every finder gets and gives: one node of a program, and what is found at it. */

import type { ts } from "../../compiler/compiler.js";
import { fileOf } from "../../compiler/places.js";
import type { Span } from "../../text/span.js";
import type { Gap, Usage } from "../model.js";
import type { Sites } from "./callers.js";
import type { Generated } from "./wrappers/generated.js";

/** Asked once a node, of every node: it looks at names before it asks the checker for types, which is slow. */
export type Finder = (node: ts.Node, context: Context) => readonly Finding[];

export type Finding = Usage | Gap;

export const NOTHING: readonly Finding[] = [];

/** The file that is looked through, and what its compiler knows. */
export interface Context {
  readonly checker: ts.TypeChecker;
  readonly generated: Generated;
  readonly sites: Sites;
  spanOf(node: ts.Node): Span;
}

/** What is the same for all files of a program. */
export type ProgramContext = Pick<Context, "checker" | "generated" | "sites">;

export function contextOf(file: ts.SourceFile, program: ProgramContext, cwd: string): Context {
  const name = fileOf(file.fileName, cwd);
  return { ...program, spanOf: (node) => ({ file: name, start: node.getStart(file), end: node.getEnd() }) };
}
