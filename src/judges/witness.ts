/** Witnesses as JSON: what Socket.IO carries and JSON does not is written out. */

import type { Json } from "../schema/model.js";

const LONGEST = 200;

/** Bytes become `{ "$binary": … }`, in base64. */
export function plain(value: unknown): Json {
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string")
    return value;
  if (value instanceof Uint8Array) return { $binary: base64(value) };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return null;
  // Not by assignment, which an own "__proto__" would turn into something else.
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

/** On one line, and short enough for a sentence. */
export function preview(value: unknown): string {
  const characters = [...JSON.stringify(plain(value))];
  return characters.length <= LONGEST ? characters.join("") : `${characters.slice(0, LONGEST - 1).join("")}…`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
