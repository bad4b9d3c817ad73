/** Where a reference within one schema document leads: `#`, a JSON Pointer, or an anchor. */

import { isObject } from "./values.js";

/** Keywords that hold plain values, in which nothing is a schema. */
const PLAIN = new Set(["const", "enum", "default", "examples"]);

export function targetOf(reference: string, root: unknown): unknown {
  if (!reference.startsWith("#")) throw new Error(`"${reference}" leads out of the schema`);
  const fragment = decodeURIComponent(reference.slice(1));
  if (fragment !== "" && !fragment.startsWith("/")) return anchored(fragment, root);
  return fragment.split("/").slice(1).reduce(step, root);
}

function step(place: unknown, token: string): unknown {
  const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
  if (typeof place === "object" && place !== null && Object.hasOwn(place, name)) return Reflect.get(place, name);
  throw new Error(`There is no "${name}" where a reference looks for it`);
}

function anchored(name: string, root: unknown): unknown {
  const waiting: unknown[] = [root];
  for (const place of waiting) {
    if (Array.isArray(place)) waiting.push(...place);
    if (!isObject(place)) continue;
    if (place["$anchor"] === name || place["$dynamicAnchor"] === name) return place;
    for (const [keyword, below] of Object.entries(place)) if (!PLAIN.has(keyword)) waiting.push(below);
  }
  throw new Error(`There is no anchor "${name}"`);
}
