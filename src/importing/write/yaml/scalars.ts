/** Texts as YAML scalars: without quotes wherever every reader of YAML takes them for the same text. */

/** Inside `{ }` and `[ ]` more characters mean something. */
export type Position = "block" | "flow";

/** `value` on one line, in quotes where it needs them. */
export function scalar(value: string, position: Position): string {
  return isPlain(value, position) ? value : quoted(value);
}

const STARTS_LIKE_SYNTAX = /^(?:[,[\]{}#&*!|>'"%@`=~]|[-?:](?:\s|$|[,[\]{}])|<<)/;
const LOOKS_LIKE_NUMBER = /^[-+]?(?:\.?\d\S*|\.?_*(?:e[-+]?\d+)?|\.(?:inf|nan))$/i;
const LOOKS_LIKE_WORD = /^(?:null|true|false|yes|no|on|off)$/i;
/** What cannot stand in a line as it is, or cannot be seen there. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF]/u;

function isPlain(value: string, position: Position): boolean {
  if (value === "" || value !== value.trim() || UNSAFE.test(value)) return false;
  if (STARTS_LIKE_SYNTAX.test(value) || LOOKS_LIKE_NUMBER.test(value) || LOOKS_LIKE_WORD.test(value)) return false;
  if (/:(?:\s|$)|\s#/.test(value)) return false;
  return position === "block" || !/[,[\]{}]/.test(value);
}

/** In the quotes that need the fewest escapes. */
function quoted(value: string): string {
  if (!UNSAFE.test(value)) {
    if (!/["\\]/.test(value)) return `"${value}"`;
    if (!value.includes("'")) return `'${value}'`;
  }
  return `"${value.replace(/["\\]/g, "\\$&").replace(new RegExp(UNSAFE, "gu"), escaped)}"`;
}

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}

/** Whether the lines of `value` can stand in a block scalar as they are. */
export function isBlockText(value: string): boolean {
  return (
    value.split("\n").every((line) => !UNSAFE.test(line) && (line === "" || /\S/.test(line))) && !/^\s|\s$/.test(value)
  );
}
