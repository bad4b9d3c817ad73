/** Code as a tree whose nodes know their places. */

import { ts } from "../../compiler/compiler.js";
import { cut, type Edit } from "./edits.js";

/** How wide a line may be. */
export const WIDTH = 120;

export function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile("file.ts", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
}

/** A statement or member with its lines, and the comments that belong to it: those that no empty line keeps from it. */
export function wholeCut(node: ts.Node, text: string): Edit {
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  let start = node.getStart();
  for (const { pos, end } of comments.toReversed()) {
    if (/\n\s*\n/.test(text.slice(end, start))) break;
    start = pos;
  }
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const isFirst = text.slice(lineStart, start).trim() === "";
  const isLast = text[node.end] === "\n";
  return cut(isFirst ? lineStart : start, isFirst && isLast ? node.end + 1 : node.end);
}

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
}
