/** Words for what stands in a file, and the edits that wrap it. */

import type { Edit } from "../../diagnostics/diagnostic.js";
import type { Document, MapNode, Node } from "../../document/model.js";

const SHORT = 60;

/** What stands there, as it reads after "found". */
export function describe(node: Node, document: Document): string {
  switch (node.kind) {
    case "map":
      return described("map", node, document);
    case "sequence":
      return described("list", node, document);
    case "scalar":
      if (node.raw === "") return "nothing";
      if (typeof node.value === "string") return `the text ${JSON.stringify(shortened(node.value))}`;
      return typeof node.value === "number" ? `the number ${shortened(node.raw)}` : shortened(node.raw);
    default:
      return node satisfies never;
  }
}

function described(kind: "map" | "list", node: Node, document: Document): string {
  const text = oneLine(node, document);
  return text === undefined || !/^[[{]/.test(text) ? `a ${kind}` : `the ${kind} ${text}`;
}

function shortened(text: string): string {
  return text.length <= SHORT ? text : `${text.slice(0, SHORT)}…`;
}

export function sourceOf(node: Node, document: Document): string {
  return document.text.slice(node.at.start, node.at.end);
}

/** The source of a node, if it is short enough to be repeated in a message. */
export function oneLine(node: Node, document: Document): string | undefined {
  if (node.at.end - node.at.start > SHORT) return undefined;
  const text = sourceOf(node, document);
  return text.includes("\n") ? undefined : text;
}

/** `{id}`: keys without even a colon, which the document room reports, for they may be a part of a text. */
export function isNamesInBraces(node: Node, { text }: Document): boolean {
  if (node.kind !== "map" || !node.flow || node.entries.length === 0) return false;
  return node.entries.every(({ key }) => /^\s*[,}]/.test(text.slice(key.at.end, node.at.end)));
}

/** Puts a map under a key: `{ a: b }` becomes `{ key: { a: b } }`, a block moves to the right below `key:`. */
export function wrapped(map: MapNode, key: string, document: Document): readonly Edit[] {
  const { file, start, end } = map.at;
  if (map.flow) {
    return [
      { at: { file, start, end: start }, text: `{ ${key}: ` },
      { at: { file, start: end, end }, text: " }" },
    ];
  }
  const indentation = document.text.slice(document.text.lastIndexOf("\n", start - 1) + 1, start).replace(/[^ ]/g, " ");
  const edits = [{ at: { file, start, end: start }, text: `${key}:\n${indentation}  ` }];
  const last = start + document.text.slice(start, end).trimEnd().length;
  for (let at = document.text.indexOf("\n", start); at !== -1 && at < last; at = document.text.indexOf("\n", at + 1)) {
    if (/^[\r\n]/.test(document.text.slice(at + 1, at + 2))) continue;
    edits.push({ at: { file, start: at + 1, end: at + 1 }, text: "  " });
  }
  return edits;
}
