/** Where a section of a namespace is written, for what is no longer in it, or was not yet. */

import type { Catalog, Direction, Namespace } from "../catalog/model.js";
import { type Entry, entryOf, type MapNode, type Node } from "../document/model.js";
import type { Standing } from "./places.js";

/** In the first file that has it; nothing where no file does. */
export function sectionOf(catalog: Catalog, { path }: Namespace, direction: Direction): Standing | undefined {
  for (const { root } of catalog.documents.values()) {
    const home =
      path === "/" ? mapOf(root) : mapOf(within(mapOf(within(mapOf(root), "namespaces")?.value), path)?.value);
    const section = within(home, direction);
    if (section) return section.key;
  }
  return undefined;
}

function within(map: MapNode | undefined, name: string): Entry | undefined {
  return map && entryOf(map, name);
}

function mapOf(node: Node | undefined): MapNode | undefined {
  return node?.kind === "map" ? node : undefined;
}
