/** What a node of the document holds, where it is of the expected kind; otherwise nothing. */

import type { Entry, Node } from "../../document/model.js";
import type { Keyword } from "../model.js";

export function entriesOf(node: Node): readonly Entry[] {
  return node.kind === "map" ? node.entries : [];
}

export function itemsOf(node: Node): readonly Node[] {
  return node.kind === "sequence" ? node.items : [];
}

/** The text, or the texts of a sequence, each with its place. */
export function textsOf(node: Node): Keyword<string>[] {
  if (node.kind === "sequence") return node.items.flatMap(textsOf);
  if (node.kind === "map" || typeof node.value !== "string") return [];
  return [{ value: node.value, at: node.at }];
}
