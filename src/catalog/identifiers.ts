/** Names in code: how a wire name, a title or a key becomes an identifier. */

// By general categories, which every supported version of Node and TypeScript agrees on: ID_Continue has grown, and
// holds characters that cannot be seen.
const IDENTIFIER = /^[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}$_]*$/u;
const SEPARATORS = /[^\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}$_]+/u;

/** The reserved words of strict mode: nothing can have these names in code. */
export const reservedWords: ReadonlySet<string> = new Set([
  ..."arguments await break case class const continue debugger default delete do else enum eval export".split(" "),
  ..."extends false for function if implements import in instanceof interface let new null package".split(" "),
  ..."private protected public return static super switch this throw true try typeof undefined var void".split(" "),
  ..."while with yield catch finally".split(" "),
]);

/** The same, and members that every object or promise has: no member can have these names. */
export const reservedIdentifiers: ReadonlySet<string> = new Set([
  ...reservedWords,
  ..."then constructor prototype __proto__ toString valueOf".split(" "),
]);

export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

/**
 * An event's name in code: `chat:new-message` is `chatNewMessage`. A name that is an identifier stays as it is.
 * Empty where the name holds no letter and no digit.
 */
export function eventIdentifier(wire: string): string {
  if (isIdentifier(wire)) return wire;
  const [first = "", ...rest] = words(wire);
  return startable(withFirst(first, (letter) => letter.toLowerCase()) + rest.map(raised).join(""));
}

/** A type's name in code: `room-state` is `RoomState`. Empty where the text holds no letter and no digit. */
export function pascalCase(text: string): string {
  return startable(words(text).map(raised).join(""));
}

function words(text: string): readonly string[] {
  return text.split(SEPARATORS).filter((word) => word !== "");
}

function raised(word: string): string {
  return withFirst(word, (letter) => letter.toUpperCase());
}

function withFirst(word: string, change: (letter: string) => string): string {
  const [first = ""] = word;
  return change(first) + word.slice(first.length);
}

/** What starts with a digit gets an underscore. */
function startable(text: string): string {
  return text === "" || isIdentifier(text) ? text : `_${text}`;
}
