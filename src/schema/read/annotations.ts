/** Reads annotations: keywords that say nothing of values, and are kept for documentation. */

import type { Report } from "../../diagnostics/diagnostic.js";
import type { MapNode } from "../../document/model.js";
import type { Annotations, Json } from "../model.js";
import { jsonOf } from "./json.js";
import { itemsOf } from "./nodes.js";

/** What the map says for documentation. */
export function readAnnotations(map: MapNode, report: Report): Annotations {
  const annotations: { -readonly [K in keyof Annotations]: Annotations[K] } = { extensions: {} };
  const extensions: [string, Json][] = [];
  for (const { name, value } of map.entries) {
    const plain = value.kind === "scalar" ? value.value : undefined;
    if ((name === "title" || name === "description") && typeof plain === "string") annotations[name] = plain;
    else if ((name === "deprecated" || name === "readOnly" || name === "writeOnly") && typeof plain === "boolean")
      annotations[name] = plain;
    else if (name === "default") annotations.default = { value: jsonOf(value, report), at: value.at };
    else if (name === "examples")
      annotations.examples = itemsOf(value).map((item) => ({ value: jsonOf(item, report), at: item.at }));
    else if (name.startsWith("x-")) extensions.push([name, jsonOf(value, report)]);
  }
  return { ...annotations, extensions: Object.fromEntries(extensions) };
}
