import type { Range } from "../compose.js";

/** Further away from a fault, and longer, nobody's type expression is. */
const REACH = 2_000;
const MAX_STARTS = 24;
const MAX_ENDS = 40;

const CLOSERS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

/**
 * The ranges of `text` around `fault` that may have been meant as one value: those that start nearest first, and of one
 * start the longest first. The text is looked at as it stands, for YAML has lost its way in it.
 */
export function* valuesAround(text: string, fault: number): Generator<Range> {
  let starts = 0;
  for (let start = fault; start >= 0 && fault - start <= REACH && starts < MAX_STARTS; start--) {
    const introducer = introducerOf(text, start);
    if (introducer === undefined) continue;
    starts += 1;
    for (const end of endsOf(text, start, introducer).reverse()) {
      if (end < fault || end <= start) break;
      yield { start, end };
    }
  }
}

/** The offset of the sign before `start` after which a value may stand; nothing where none can. */
function introducerOf(text: string, start: number): number | undefined {
  if (isBlank(text[start])) return undefined;
  let at = start - 1;
  while (at >= 0 && isBlank(text[at])) at--;
  const sign = text[at];
  if (sign === "{" || sign === "[" || sign === ",") return at;
  const apart = at < start - 1;
  if (sign === ":") return apart || text[at - 1] === '"' ? at : undefined;
  return sign === "-" && apart && /(?:^|\n)[ \t]*(?:- +)*$/.test(text.slice(lineStart(text, at), at)) ? at : undefined;
}

/** Where a value that starts at `start` may end, ascending: at every line's end, and where it cannot go on. */
function endsOf(text: string, start: number, introducer: number): number[] {
  const base = indentation(text, lineStart(text, introducer));
  const ends: number[] = [];
  const open: string[] = [];
  const limit = Math.min(text.length, start + REACH);
  let at = start;
  while (at < limit && ends.length < MAX_ENDS) {
    const char = text[at] ?? "";
    // A carriage return alone ends no line.
    if (char === "\n" || text.startsWith("\r\n", at)) {
      if (open.length === 0) ends.push(trimmedEnd(text, start, at));
      at = nextLine(text, at);
      if (open.length === 0 && indentation(text, at) <= base) return ends;
      continue;
    }
    if (char === "#" && isBlank(text[at - 1])) {
      if (open.length === 0) ends.push(trimmedEnd(text, start, at));
      return ends;
    }
    if (open.length === 0 && (char === "," || char === "]" || char === "}")) break;
    if (char === open.at(-1)) open.pop();
    else if (CLOSERS[char] !== undefined) open.push(CLOSERS[char]);
    at = char === "'" || char === '"' ? afterLiteral(text, at) : at + 1;
  }
  ends.push(trimmedEnd(text, start, at));
  return ends;
}

/** After the string literal that opens at `at`; after the quote alone where the line does not close it. */
function afterLiteral(text: string, at: number): number {
  const literal = /'(?:[^'\\\r\n]|\\.)*'|"(?:[^"\\\r\n]|\\.)*"/y;
  literal.lastIndex = at;
  return literal.test(text) ? literal.lastIndex : at + 1;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text[at - 1])) at--;
  return at;
}

/** The start of the next line that is not empty. */
function nextLine(text: string, end: number): number {
  let at = end;
  let start = end;
  while (at < text.length && isBlank(text[at])) {
    if (text[at] === "\n") start = at + 1;
    at++;
  }
  return at === text.length ? at : start;
}

function indentation(text: string, line: number): number {
  let at = line;
  while (text[at] === " " || text[at] === "\t") at++;
  return at - line;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function isBlank(char: string | undefined): boolean {
  return char === " " || char === "\t" || char === "\n" || char === "\r";
}
