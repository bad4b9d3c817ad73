/** Where code stands, as every other room says it. */

import { posix } from "node:path";
import type { Node, ts } from "ts-morph";
import type { Span } from "../text/span.js";

/** A node's place, its comments left out. `cwd` is the host's: files are named from there. */
export function spanOf(node: Node, cwd: string): Span {
  return { file: fileOf(node.getSourceFile().getFilePath(), cwd), start: node.getStart(), end: node.getEnd() };
}

/** The same of the compiler's own node. */
export function placeOf(node: ts.Node, cwd: string): Span {
  return { file: fileOf(node.getSourceFile().fileName, cwd), start: node.getStart(), end: node.getEnd() };
}

/** A file's name as the host reads it: from the working directory where it lies below it, and absolute elsewhere. */
export function fileOf(path: string, cwd: string): string {
  const relative = posix.relative(cwd, path);
  return relative.startsWith("../") ? path : relative;
}
