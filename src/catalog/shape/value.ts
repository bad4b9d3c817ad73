import type { Node } from "../../document/model.js";

/** A node as the value that a shape is checked on. Objects have no prototype, so every key is a plain property. */
export function shapeValue(node: Node): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "sequence":
      return node.items.map(shapeValue);
    case "map": {
      const value: Record<string, unknown> = Object.create(null);
      for (const entry of node.entries) value[entry.name] = shapeValue(entry.value);
      return value;
    }
    default:
      return node satisfies never;
  }
}
