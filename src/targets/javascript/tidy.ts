/** What is left when types were cut out, laid out as a formatter would: no holes, and on one line what fits there. */

import { ts } from "../../compiler/compiler.js";
import { type Edit, type Edited, edited } from "./edits.js";
import { parsed, WIDTH } from "./source.js";

export function tidied({ text, at }: Edited): string {
  return closedHoles(edited(text, joins(parsed(text), at)).text);
}

/** Empty lines stand alone, not at the edges of a block, and not at the ends of the file. */
function closedHoles(text: string): string {
  const closed = text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/\{\n\n+/g, "{\n")
    .replace(/\n\n+( *\})/g, "\n$1")
    .replace(/\{\n *\}/g, "{}")
    .trim();
  return closed === "" ? "" : `${closed}\n`;
}

/** Outermost first: what was broken to make room for types, and fits on a line without them. */
function joins(file: ts.SourceFile, cuts: readonly number[]): readonly Edit[] {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    const start = node.getStart(file);
    const cutInside = firstFrom(cuts, start + 1);
    if (cutInside === undefined || cutInside > node.end || !file.text.slice(start, node.end).includes("\n")) return;
    const joined = joinable(node, file).find(isDefined);
    if (joined) edits.push(joined);
    // In what was joined no line ends any more, and what stands behind it is still looked at.
    for (const child of node.getChildren(file)) if (!joined || child.pos >= joined.end) visit(child);
  };
  for (const statement of file.statements) visit(statement);
  return edits;
}

/** The node as a whole, what stands in its parentheses, or the head of a class; each on one line. */
function joinable(node: ts.Node, file: ts.SourceFile): readonly (Edit | undefined)[] {
  if (node.kind === ts.SyntaxKind.SyntaxList || ts.isCaseOrDefaultClause(node)) return [];
  const children = node.getChildren(file).filter((child) => !ts.isJSDoc(child));
  const open = children.findIndex(({ kind }) => kind === ts.SyntaxKind.OpenParenToken);
  const brace = ts.isClassLike(node) ? children.findIndex(({ kind }) => kind === ts.SyntaxKind.OpenBraceToken) : -1;
  return [
    oneLine([node], file),
    open === -1 ? undefined : oneLine(children.slice(open, open + 3), file),
    oneLine(children.slice(0, brace + 1), file),
  ];
}

/** A line's end before a bracket, or behind one, needs no space on the joined line. */
const BROKEN: readonly (readonly [RegExp, string])[] = [
  [/,\n\s*(?=[)\]])/g, ""],
  [/(?<=[([])\n\s*/g, ""],
  [/\n\s*(?=[)\]])/g, ""],
  [/\n\s*/g, " "],
];

/** Blocks, comments, templates, chains of calls, and two functions beside each other. */
const STAYS_BROKEN = /\{\n|\/\/|\/\*(?! @__PURE__)|`|\n\s*\??\.|=>[\s\S]*=>/;

function oneLine(nodes: readonly ts.Node[], { text }: ts.SourceFile): Edit | undefined {
  const start = nodes[0]?.getStart() ?? 0;
  const end = nodes.at(-1)?.end ?? start;
  const inside = text.slice(start, end);
  if (!inside.includes("\n") || STAYS_BROKEN.test(inside)) return undefined;
  const joined = BROKEN.reduce((line, [broken, space]) => line.replace(broken, space), inside);
  const before = start - text.lastIndexOf("\n", start - 1) - 1;
  const lineEnd = text.indexOf("\n", end);
  const after = (lineEnd === -1 ? text.length : lineEnd) - end;
  return before + joined.length + after <= WIDTH ? { start, end, text: joined } : undefined;
}

/** The first of the sorted numbers that is not below `least`. */
function firstFrom(sorted: readonly number[], least: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}

function isDefined(edit: Edit | undefined): edit is Edit {
  return edit !== undefined;
}
