/** Renders one diagnostic as a code frame: where, how bad, which rule, what to do, and the source line with a mark. */

import { LineIndex } from "../text/lines.js";
import type { Span } from "../text/span.js";
import type { Diagnostic, Related, Severity } from "./diagnostic.js";
import { excerptOf } from "./excerpt.js";
import { type Color, paint } from "./paint.js";
import { visible } from "./visible.js";

const GUTTER = 5;
const INDENT = " ".repeat(GUTTER + 2);

/** Makes frames of diagnostics. `sources` holds the text of every file that a span may lie in. */
export class FrameRenderer {
  readonly #sources: ReadonlyMap<string, string>;
  readonly #color: Color;
  readonly #indexes = new Map<string, LineIndex>();

  constructor(sources: ReadonlyMap<string, string>, color: Color) {
    this.#sources = sources;
    this.#color = color;
  }

  /** Several lines, without a line break at the end. */
  frame({ rule, severity, message, help, at, related }: Diagnostic): string {
    const head = [
      paint(this.#color, "place", this.#place(at)),
      paint(this.#color, severity, severity),
      paint(this.#color, "faint", rule),
      visible(message),
    ].join("  ");
    const advice = help === undefined ? [] : help.split("\n").map((line) => `${INDENT}${visible(line)}`);
    return [head, ...this.#excerpt(at, severity), ...advice, ...related.flatMap((each) => this.#related(each))].join(
      "\n",
    );
  }

  #related({ at, message }: Related): string[] {
    const indent = " ".repeat(GUTTER + 2);
    return [
      `${indent}${paint(this.#color, "place", this.#place(at))}  ${visible(message)}`,
      ...this.#excerpt(at, "info"),
    ];
  }

  #place({ file, start }: Span): string {
    const position = this.#indexOf(file)?.position(start);
    return position === undefined ? visible(file) : `${visible(file)}:${position.line}:${position.column}`;
  }

  #excerpt({ file, start, end }: Span, severity: Severity): string[] {
    const index = this.#indexOf(file);
    if (index === undefined) return [];
    const { line, column, offset } = index.position(start);
    const excerpt = excerptOf(index.line(line), column - 1, column - 1 + Math.max(end - offset, 1));
    if (excerpt.line === "") return [];
    const number = paint(this.#color, "faint", `${String(line).padStart(GUTTER)} |`);
    const gutter = paint(this.#color, "faint", `${" ".repeat(GUTTER)} |`);
    return [`${number} ${excerpt.line}`, `${gutter} ${markOf(excerpt.mark, this.#color, severity)}`];
  }

  #indexOf(file: string): LineIndex | undefined {
    const known = this.#indexes.get(file);
    const text = this.#sources.get(file);
    if (known !== undefined || text === undefined) return known;
    const index = new LineIndex(text);
    this.#indexes.set(file, index);
    return index;
  }
}

function markOf(mark: string, color: Color, severity: Severity): string {
  const carets = mark.trimStart();
  return `${mark.slice(0, mark.length - carets.length)}${paint(color, severity, carets)}`;
}
