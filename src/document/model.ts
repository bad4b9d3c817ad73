/** The positioned tree of a YAML or JSON file: values as the catalog's author wrote them, each with its range. */

import type { Span } from "../text/span.js";

export type Node = MapNode | SequenceNode | ScalarNode;

export type ScalarStyle = "plain" | "single-quoted" | "double-quoted" | "block";

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly style: ScalarStyle;
  /** As it stands in the file, quotes and all. A number keeps its digits (`1.0`, `1e3`), a null may be empty. */
  readonly raw: string;
  /** The scalar itself, quotes included; empty ranges stand where a value is missing. */
  readonly at: Span;
}

export interface Entry {
  /** The key as a string, whatever YAML made of it. */
  readonly name: string;
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface MapNode {
  readonly kind: "map";
  /** In the order of the file, each name once. */
  readonly entries: readonly Entry[];
  readonly flow: boolean;
  readonly at: Span;
}

export interface SequenceNode {
  readonly kind: "sequence";
  readonly items: readonly Node[];
  readonly flow: boolean;
  readonly at: Span;
}

/** One parsed file. */
export interface Document {
  readonly file: string;
  readonly text: string;
  /** Nothing where the file is empty. */
  readonly root: Node | undefined;
}

export function entryOf(map: MapNode, name: string): Entry | undefined {
  return map.entries.find((entry) => entry.name === name);
}
