import { Code, type Import } from "./code.js";

// By general categories, as the names are decided: what can be seen, and what every compiler knows.
const IDENTIFIER = /^[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}$_]*$/u;

/** Whether `text` can stand as a name after a dot; keywords can. */
export function isIdentifier(text: string): boolean {
  return isPlainKey(text) || IDENTIFIER.test(text);
}

/** An identifier. Names are decided and checked before emission, so anything else is our bug. */
export function name(identifier: string): Code {
  if (!isIdentifier(identifier)) throw new Error(`Not an identifier: ${JSON.stringify(identifier)}`);
  return new Code([{ kind: "text", text: identifier }]);
}

/** A property's key in a type or an object literal, quoted where it has to be. `__proto__` is computed: it would set the prototype. */
export function key(text: string): Code {
  if (text === "__proto__") return new Code([{ kind: "text", text: '["__proto__"]' }]);
  return new Code([{ kind: "text", text: isPlainKey(text) ? text : quoted(text) }]);
}

/** Access to a property: `.name` or `["any text"]`. */
export function member(text: string): Code {
  return new Code([{ kind: "text", text: isPlainKey(text) ? `.${text}` : `[${quoted(text)}]` }]);
}

/** Access as index signatures want it: `["any text"]`. */
export function element(text: string): Code {
  return new Code([{ kind: "text", text: `[${quoted(text)}]` }]);
}

/** ASCII only, as formatters unquote no other. */
function isPlainKey(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

/** A name from another module; the import gathers itself when the file is printed. */
export function imported(identifier: string, from: string, as: "type" | "value"): Code {
  name(identifier);
  return new Code([{ kind: "import", reference: { name: identifier, from, as } }]);
}

/** All that another module exports, under one name. */
export function importedAll(alias: string, from: string, as: "type" | "value"): Code {
  return importedAs(alias, { name: "*", from, as });
}

/** The same under another name, where its own means something else in the file. */
export function importedAs(alias: string, reference: Omit<Import, "alias">): Code {
  name(alias);
  return new Code([{ kind: "import", reference: { ...reference, alias } }]);
}

/** A string literal that survives every place where JavaScript may stand, in the quotes that need fewer escapes. */
export function quoted(text: string): string {
  if (/^[\w .:/-]*$/.test(text)) return `"${text}"`;
  const double = JSON.stringify(text).replace(/[\p{Cf}\u007f-\u009f\u2028\u2029]/gu, unicodeEscape);
  const count = (quote: string): number => text.split(quote).length;
  if (count('"') <= count("'")) return double;
  const inside = double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside}'`;
}

function unicodeEscape(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("");
}
