/** Words of wire names and codes put together as type names. Whatever comes in, an identifier comes out. */

const BETWEEN_WORDS = /[^\p{ID_Continue}$]+/u;

/** `chat-message` → `ChatMessage`; capitals inside a word stay. */
export function typeName(text: string): string {
  return asIdentifier(text.split(BETWEEN_WORDS).map(raised).join(""));
}

/** `ROOM_NOT_FOUND` → `RoomNotFoundError`. */
export function errorTypeName(code: string): string {
  const words = code
    .split(/[^\p{L}\p{Nd}$]+/u)
    .map((word) => (word === word.toUpperCase() ? word.toLowerCase() : word));
  return asIdentifier(`${words.map(raised).join("")}Error`);
}

/** `SendMessage` → `sendMessage`, for constants that carry a suffix and so are never keywords. */
export function lowered(name: string): string {
  const [first = ""] = name;
  return first.toLowerCase() + name.slice(first.length);
}

function raised(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

function asIdentifier(text: string): string {
  return /^[\p{ID_Start}$_]/u.test(text) ? text : `_${text}`;
}
