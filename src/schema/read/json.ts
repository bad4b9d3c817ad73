import type { Report } from "../../diagnostics/diagnostic.js";
import type { Node } from "../../document/model.js";
import type { Json } from "../model.js";
import { notJsonNumber } from "../problems.js";

/** The plain value of a node. Numbers that JSON does not have are reported and read as null. */
export function jsonOf(node: Node, report: Report): Json {
  switch (node.kind) {
    case "sequence":
      return node.items.map((item) => jsonOf(item, report));
    case "map":
      // Defines own properties, whatever their name: `__proto__` is one like any other.
      return Object.fromEntries(node.entries.map(({ name, value }) => [name, jsonOf(value, report)]));
    case "scalar":
      if (typeof node.value !== "number" || Number.isFinite(node.value)) return node.value;
      report(notJsonNumber.found({ at: node.at, facts: { text: node.raw } }));
      return null;
    default:
      return node satisfies never;
  }
}
