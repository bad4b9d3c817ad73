/** Words of wire names and codes put together as type names. Whatever comes in, an identifier comes out. */

import { pascalCase } from "../identifiers.js";

/** `chat-message` → `ChatMessage`; capitals inside a word stay. */
export function typeName(text: string): string {
  return pascalCase(text) || "_";
}

/** `ROOM_NOT_FOUND` → `RoomNotFoundError`. */
export function errorTypeName(code: string): string {
  const words = code.split("_").map((word) => (word === word.toUpperCase() ? word.toLowerCase() : word));
  return `${typeName(words.join(" "))}Error`;
}

/** `SendMessage` → `sendMessage`, for constants that carry a suffix and so are never keywords. */
export function lowered(name: string): string {
  const [first = ""] = name;
  return first.toLowerCase() + name.slice(first.length);
}
