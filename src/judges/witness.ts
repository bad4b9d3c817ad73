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

/** On one line, and short enough for a sentence; a long text in it is told by its beginning and its length. */
export function preview(value: unknown): string {
  const characters = [...JSON.stringify(plain(value), (_key, each: unknown) => shortened(each))];
  return characters.length <= LONGEST ? characters.join("") : `${characters.slice(0, LONGEST - 1).join("")}…`;
}

const LONGEST_TEXT = 40;

function shortened(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const characters = [...value];
  if (characters.length <= LONGEST_TEXT) return value;
  return `${characters.slice(0, LONGEST_TEXT / 2).join("")}… (${characters.length} characters)`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
