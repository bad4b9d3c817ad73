import { visible, widthOf } from "./visible.js";

/** Columns for a source line; with the gutter it stays below 120. */
const ROOM = 108;
/** Columns before what is marked that are kept when a line is cut. */
const BEFORE = 40;
const TAB = "    ";

/** A source line that fits, and the line below it that marks a part of it. */
export interface Excerpt {
  readonly line: string;
  readonly mark: string;
}

interface Cell {
  readonly text: string;
  readonly width: number;
}

/** Shows `line` around the UTF-16 units from `start` up to `end`. */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  // Only what can come to be seen is looked at: a line may be a file of megabytes.
  const from = characterStart(line, Math.max(0, start - 2 * ROOM));
  const before = cellsOf(line.slice(from, start));
  const marked = cellsOf(line.slice(start, Math.min(end, start + 2 * ROOM)));
  const after = cellsOf(line.slice(start, start + 4 * ROOM));
  const whole = from === 0 && start + 4 * ROOM >= line.length && widthOfAll(before) + widthOfAll(after) <= ROOM;
  const left = whole ? before : lastFitting(before, Math.max(BEFORE, ROOM - 1 - widthOfAll(after)));
  const lead = left.length < before.length || from > 0 ? "…" : "";
  const room = ROOM - lead.length - widthOfAll(left);
  const right = firstFitting(after, room);
  const rest = right.length < after.length || start + 4 * ROOM < line.length ? "…" : "";
  const offset = lead.length + widthOfAll(left);
  const width = Math.max(1, Math.min(widthOfAll(marked), widthOfAll(right)));
  return {
    line: `${lead}${textOf(left)}${textOf(right)}${rest}`.trimEnd(),
    mark: `${" ".repeat(offset)}${"^".repeat(width)}`,
  };
}

function cellsOf(text: string): Cell[] {
  return [...text].map((character) => {
    if (character === "\t") return { text: TAB, width: TAB.length };
    const shown = visible(character);
    return { text: shown, width: widthOf(shown) };
  });
}

function firstFitting(cells: readonly Cell[], room: number): Cell[] {
  let width = 0;
  const beyond = cells.findIndex((cell) => {
    width += cell.width;
    return width > room;
  });
  return beyond === -1 ? [...cells] : cells.slice(0, beyond);
}

function lastFitting(cells: readonly Cell[], room: number): Cell[] {
  return firstFitting([...cells].reverse(), room).reverse();
}

function widthOfAll(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join("");
}

/** Not between the two halves of a character. */
function characterStart(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
