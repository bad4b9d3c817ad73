/**
 * Code: TypeScript source under construction. The `ts` tag takes only code values, and text enters through `name`, `key`,
 * `literal` and `doc`, so nothing that a catalog says can become code.
 */

import { templateOf } from "./template.js";

export type Part =
  | { readonly kind: "text"; readonly text: string }
  /** Ends the line. */
  | { readonly kind: "newline" }
  /** A space, or the end of the line where the group around it is broken. */
  | { readonly kind: "line" }
  /** Nothing, or the end of the line where the group around it is broken. */
  | { readonly kind: "softline" }
  /** Only where the group around it is broken. */
  | { readonly kind: "if-broken"; readonly text: string }
  /** Further right, by no columns where it only holds parts together. */
  | { readonly kind: "indent"; readonly columns: number; readonly parts: readonly Part[] }
  /** On one line if it fits. */
  | { readonly kind: "group"; readonly parts: readonly Part[] }
  | { readonly kind: "import"; readonly reference: Import }
  /** Whole lines that are laid out already, and what they need from other modules. */
  | { readonly kind: "settled"; readonly text: string; readonly imports: readonly Import[] };

/** A name that another module has to provide. */
export interface Import {
  readonly name: string;
  /** Of the module to import from, as written: `./types.js`, `socket.io`. */
  readonly from: string;
  readonly as: "type" | "value";
  /** What it is called here, where its own name means something else. */
  readonly alias?: string;
}

/** A piece of source. Made here and nowhere else. */
export class Code {
  readonly parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    this.parts = parts;
  }
}

/** Nothing at all; a template line that holds only this leaves no line behind. */
export const empty: Code = new Code([]);

const NEWLINE: Part = { kind: "newline" };

/**
 * Source as it will look. Indentation is taken off as far as all lines share it, and what is inserted follows the
 * indentation of its line. An array is inserted line by line, and a line on which nothing is inserted is left out.
 */
export function ts(strings: TemplateStringsArray, ...values: readonly (Code | readonly Code[])[]): Code {
  const parts: Part[] = [];
  let first = true;
  for (const { columns, pieces } of templateOf(strings)) {
    const content: Part[] = [];
    for (const piece of pieces) {
      if (typeof piece !== "number") content.push(piece);
      else for (const part of insertedParts(values[piece])) content.push(part);
    }
    const isHole = content.length === 0 && pieces.length > 0;
    if (isHole) continue;
    if (!first) parts.push(NEWLINE);
    first = false;
    if (columns === 0) for (const part of content) parts.push(part);
    else parts.push({ kind: "text", text: " ".repeat(columns) }, { kind: "indent", columns, parts: content });
  }
  return new Code(parts);
}

function insertedParts(value: Code | readonly Code[] | undefined): readonly Part[] {
  if (value === undefined) return [];
  return embedded(value instanceof Code ? value.parts : lines(value).parts);
}

/** Parts as they stand inside others: by reference where there are many, for copies of copies would add up. */
function embedded(parts: readonly Part[]): readonly Part[] {
  return parts.length > 4 ? [{ kind: "indent", columns: 0, parts }] : parts;
}

/** One below the other; what is empty leaves no line. */
export function lines(codes: readonly Code[]): Code {
  return joined(codes, [NEWLINE]);
}

/** One below the other with an empty line between. */
export function paragraphs(codes: readonly Code[]): Code {
  return joined(codes, [NEWLINE, NEWLINE]);
}

/** Side by side, as with Array.prototype.join. */
export function join(codes: readonly Code[], separator: Code): Code {
  return joined(codes, separator.parts);
}

function joined(codes: readonly Code[], separator: readonly Part[]): Code {
  const parts: Part[] = [];
  for (const code of codes) {
    if (code.parts.length === 0) continue;
    if (parts.length > 0) for (const part of separator) parts.push(part);
    for (const part of embedded(code.parts)) parts.push(part);
  }
  return new Code(parts);
}

/** Kept on one line if it fits. */
export function group(code: Code): Code {
  return new Code([{ kind: "group", parts: code.parts }]);
}

/** A space that may become the end of a line, at the indentation around it. */
export const line: Code = new Code([{ kind: "line" }]);

/** Nothing, or the end of a line. */
export const softline: Code = new Code([{ kind: "softline" }]);

/** Only where the group is broken. */
export const ifBroken = {
  comma: new Code([{ kind: "if-broken", text: "," }]),
  semicolon: new Code([{ kind: "if-broken", text: ";" }]),
  bar: new Code([{ kind: "if-broken", text: "| " }]),
} as const;

/** Two columns further right, for lines that break inside. */
export function indent(code: Code): Code {
  return new Code([{ kind: "indent", columns: 2, parts: code.parts }]);
}

/** `(a, b)`, or one below the other with a trailing comma. */
export function list(open: Code, items: readonly Code[], close: Code): Code {
  return enclosed(open, items, close, softline, ifBroken.comma);
}

/** Parameters; no comma may follow a rest parameter. */
export function parameters(items: readonly Code[], last: "plain" | "rest"): Code {
  return enclosed(ts`(`, items, ts`)`, softline, last === "rest" ? empty : ifBroken.comma);
}

/** `{ a, b }`, or one below the other with a trailing comma. */
export function braces(items: readonly Code[]): Code {
  return enclosed(ts`{`, items, ts`}`, line, ifBroken.comma);
}

/** `{ a: A; b: B }` as a type, or one below the other, each with a semicolon. */
export function members(items: readonly Code[]): Code {
  if (items.length === 0) return ts`{}`;
  const inside = join(items, new Code([{ kind: "text", text: ";" }, { kind: "line" }]));
  return group(ts`{${indent(ts`${line}${inside}${ifBroken.semicolon}`)}${line}}`);
}

/** `A | B`, or each on a line of its own behind a bar, further right than what they stand behind. */
export function union(items: readonly Code[]): Code {
  const [only] = items;
  if (items.length === 1 && only) return only;
  return group(indent(ts`${softline}${barred(items)}`));
}

/** The same between brackets that break around it. */
export function enclosedUnion(items: readonly Code[]): Code {
  return group(barred(items));
}

/** The same in parentheses, which break with it. */
export function parenthesisedUnion(items: readonly Code[]): Code {
  return group(ts`(${indent(ts`${softline}${barred(items)}`)}${softline})`);
}

function barred(items: readonly Code[]): Code {
  const bar = new Code([{ kind: "line" }, { kind: "text", text: "| " }]);
  return ts`${ifBroken.bar}${join(items.map(indent), bar)}`;
}

function enclosed(open: Code, items: readonly Code[], close: Code, edge: Code, trailing: Code): Code {
  if (items.length === 0) return ts`${open}${close}`;
  const comma = new Code([{ kind: "text", text: "," }, { kind: "line" }]);
  return group(ts`${open}${indent(ts`${edge}${join(items, comma)}${trailing}`)}${edge}${close}`);
}
