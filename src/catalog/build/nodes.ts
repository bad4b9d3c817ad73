/** Reading nodes of one kind. What is of another kind was reported by the shape check, and counts as absent. */

import { type Entry, entryOf, type MapNode, type Node, type ScalarNode } from "../../document/model.js";
import type { Keyword } from "../../schema/model.js";

export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

export function mapOf(node: Node | undefined): MapNode | undefined {
  return node?.kind === "map" ? node : undefined;
}

export function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === "map" ? node.entries : [];
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === "sequence" ? node.items : [];
}

export function valueAt(map: MapNode | undefined, key: string): Node | undefined {
  return map && entryOf(map, key)?.value;
}

export function textAt(map: MapNode, key: string): string | undefined {
  return textOf(valueAt(map, key));
}

export function scalarAt(map: MapNode, key: string): ScalarNode | undefined {
  const node = valueAt(map, key);
  return node?.kind === "scalar" ? node : undefined;
}

export function isTrue(map: MapNode, key: string): boolean {
  return scalarAt(map, key)?.value === true;
}

/** The texts of a list, each with its place. */
export function textsOf(node: Node | undefined): readonly Keyword<string>[] {
  return itemsOf(node).flatMap((item) => {
    const value = textOf(item);
    return value === undefined ? [] : [{ value, at: item.at }];
  });
}
