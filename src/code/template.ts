/** Templates of code, read once: their lines, and how far in each stands. */

import type { Part } from "./code.js";

/** One line of a template: how far in it stands, its texts, and the values between them by their numbers. */
export interface TemplateLine {
  readonly columns: number;
  readonly pieces: readonly (Part | number)[];
}

/** By their strings: a template is written once and filled often. */
const templates = new WeakMap<TemplateStringsArray, readonly TemplateLine[]>();

/** The lines of a template, without the indentation that all of them share. */
export function templateOf(strings: TemplateStringsArray): readonly TemplateLine[] {
  const known = templates.get(strings);
  if (known) return known;
  const read = readTemplate(strings);
  templates.set(strings, read);
  return read;
}

type Piece = string | number;

function readTemplate(strings: readonly string[]): readonly TemplateLine[] {
  const lines = splitLines(strings);
  if (lines.length === 1) return [templateLine(lines[0] ?? [], 0)];
  if (isBlank(lines[0])) lines.shift();
  if (isBlank(lines.at(-1))) lines.pop();
  const shared = Math.min(...lines.filter((line) => !isBlank(line)).map(indentation));
  return lines.map((line) => {
    if (isBlank(line)) return { columns: 0, pieces: [] };
    const [start = "", ...rest] = line;
    return templateLine([typeof start === "string" ? start.trimStart() : start, ...rest], indentation(line) - shared);
  });
}

function templateLine(line: readonly Piece[], columns: number): TemplateLine {
  const pieces = line.filter((piece) => piece !== "");
  return {
    columns,
    pieces: pieces.map((piece) => (typeof piece === "string" ? { kind: "text", text: piece } : piece)),
  };
}

function splitLines(strings: readonly string[]): Piece[][] {
  const lines: Piece[][] = [[]];
  strings.forEach((text, index) => {
    if (index > 0) lines.at(-1)?.push(index - 1);
    text.split("\n").forEach((part, number) => {
      if (number > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push(part);
    });
  });
  return lines;
}

function isBlank(line: readonly Piece[] | undefined): boolean {
  return line === undefined || line.every((piece) => typeof piece === "string" && piece.trim() === "");
}

function indentation(line: readonly Piece[]): number {
  const [first] = line;
  return typeof first === "string" ? first.length - first.trimStart().length : 0;
}
