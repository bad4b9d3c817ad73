/** Cuts a type expression into tokens. */

import type { Range, SyntaxMistake } from "./ast.js";

export type Token = Range &
  (
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "string"; readonly value: string }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "mark"; readonly mark: string }
    | { readonly kind: "end" }
  );

export type Lexed = { readonly tokens: readonly Token[] } | { readonly mistake: SyntaxMistake };

type Step = { readonly token: Token } | { readonly mistake: SyntaxMistake };

const SPACE = /\s+/uy;
const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const MARK = /\.\.\.|=>|[{}[\]()<>|&,;:?]/y;

/** The tokens of `text` with an `end` after the last, or the first thing that is none. */
export function lex(text: string): Lexed {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += matchAt(SPACE, text, at).length;
    if (at >= text.length) break;
    const step = next(text, at);
    if ("mistake" in step) return step;
    tokens.push(step.token);
    at = step.token.end;
  }
  tokens.push({ kind: "end", start: text.length, end: text.length });
  return { tokens };
}

function next(text: string, start: number): Step {
  const first = text.charAt(start);
  if (first === "'" || first === '"') return string(text, start);
  const name = matchAt(NAME, text, start);
  if (name !== "") return { token: { kind: "name", name, start, end: start + name.length } };
  const number = matchAt(NUMBER, text, start);
  if (number !== "") return numberToken(text, start, number);
  const mark = matchAt(MARK, text, start);
  if (mark !== "") return { token: { kind: "mark", mark, start, end: start + mark.length } };
  return { mistake: unexpectedCharacter(text, start) };
}

function numberToken(text: string, start: number, digits: string): Step {
  const end = start + digits.length;
  const value = Number(digits);
  if (matchAt(NAME, text, end) !== "" || /[\d.]/.test(text.charAt(end)))
    return {
      mistake: { start, end: end + 1, message: `This is not a number. Write it as JSON does: 1, -2.5, 1e3.` },
    };
  if (!Number.isFinite(value))
    return { mistake: { start, end, message: `The number ${digits} is too large: JSON numbers end near 1.8e308.` } };
  return { token: { kind: "number", value, start, end } };
}

function unexpectedCharacter(text: string, start: number): SyntaxMistake {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const message =
    character === "`"
      ? "Template types are not supported. Write a map: { type: string, pattern: … }."
      : character === "#"
        ? 'A "#" cannot stand here. To refer to a schema, write a map: { $ref: "#/…" }.'
        : `The character "${character}" cannot stand in a type expression.`;
  return { start, end: start + character.length, message };
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ["0", "\0"],
  ["\n", ""],
]);
const CODED_ESCAPE = /x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}/y;

function string(text: string, start: number): Step {
  const quote = text.charAt(start);
  let value = "";
  for (let at = start + 1; at < text.length; ) {
    const character = text.charAt(at);
    if (character === quote) return { token: { kind: "string", value, start, end: at + 1 } };
    if (character !== "\\") {
      value += character;
      at += 1;
      continue;
    }
    const escaped = escapeAt(text, at);
    if (escaped === undefined)
      return {
        mistake: {
          start: at,
          end: at + 2,
          message: `"${text.slice(at, at + 2)}" is not an escape. Write "\\\\" for a backslash.`,
        },
      };
    value += escaped.value;
    at = escaped.end;
  }
  return {
    mistake: {
      start,
      end: start + 1,
      message: `This ${quote} is never closed. Put another ${quote} where the text ends.`,
    },
  };
}

function escapeAt(text: string, backslash: number): { readonly value: string; readonly end: number } | undefined {
  CODED_ESCAPE.lastIndex = backslash + 1;
  const coded = CODED_ESCAPE.exec(text);
  if (coded) {
    const code = Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? "", 16);
    return code > 0x10ffff ? undefined : { value: String.fromCodePoint(code), end: CODED_ESCAPE.lastIndex };
  }
  const character = text.charAt(backslash + 1);
  if (character === "" || character === "x" || character === "u" || /[1-9]/.test(character)) return undefined;
  return { value: SIMPLE_ESCAPES.get(character) ?? character, end: backslash + 2 };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
