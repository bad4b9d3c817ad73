import type { ScalarNode } from "./model.js";

/**
 * The offset in the file of the `index`-th UTF-16 unit of a scalar's string value, whatever the scalar's quotes, escapes
 * and line breaks. The value's end, and anything beyond, is the place after its last character.
 */
export function sourceOffset(scalar: ScalarNode, index: number): number {
  return sourceOffsets(scalar)(index);
}

/** The same for many indices of one scalar, which is walked once. */
export function sourceOffsets(scalar: ScalarNode): (index: number) => number {
  const offsets = offsetsOf(scalar);
  const end = afterLast(scalar, offsets);
  return (index) => scalar.at.start + Math.min(offsets[Math.max(0, index)] ?? end, scalar.raw.length);
}

function afterLast({ raw, style }: ScalarNode, offsets: readonly number[]): number {
  const quotes = style === "single-quoted" || style === "double-quoted" ? 1 : 0;
  const last = offsets.at(-1);
  if (last === undefined) return quotes;
  return style === "double-quoted" ? last + escapeLength(raw, last) : last + 1;
}

/** For each unit of the value, its offset in the raw text. */
function offsetsOf(scalar: ScalarNode): number[] {
  const { raw, style } = scalar;
  switch (style) {
    case "plain":
      return flowOffsets(raw, 0, raw.length, () => 1);
    case "single-quoted":
      return flowOffsets(raw, 1, raw.length - 1, (at) => (raw.startsWith("''", at) ? 2 : 1));
    case "double-quoted":
      return flowOffsets(raw, 1, raw.length - 1, (at) => escapeLength(raw, at));
    case "block":
      return blockOffsets(raw, typeof scalar.value === "string" ? scalar.value : "");
    default:
      return style satisfies never;
  }
}

/** Plain and quoted scalars: a line break is a space, and of several all but the first remain. */
function flowOffsets(raw: string, start: number, end: number, lengthAt: (at: number) => number): number[] {
  const offsets: number[] = [];
  let at = start;
  while (at < end) {
    const fold = foldAt(raw, at, end);
    if (fold === undefined) {
      const length = lengthAt(at);
      for (let unit = 0; unit < unitsOf(raw, at, length); unit++) offsets.push(at);
      at += length;
    } else {
      for (let unit = 0; unit < Math.max(1, fold.breaks - 1); unit++) offsets.push(at);
      at = fold.end;
    }
  }
  return offsets;
}

/** White space around at least one line break. */
function foldAt(raw: string, start: number, end: number): { breaks: number; end: number } | undefined {
  let at = start;
  let breaks = 0;
  while (at < end && /[ \t\r\n]/.test(raw[at] ?? "")) {
    if (raw[at] === "\n") breaks += 1;
    at += 1;
  }
  return breaks === 0 ? undefined : { breaks, end: at };
}

const ESCAPE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[^\n])/y;

function escapeLength(raw: string, at: number): number {
  ESCAPE.lastIndex = at;
  return ESCAPE.exec(raw)?.[0].length ?? 1;
}

/** How many units an escape or a character stands for: none for an escaped line break, two beyond the basic plane. */
function unitsOf(raw: string, at: number, length: number): number {
  if (raw[at] !== "\\" || length === 1) return 1;
  if (raw[at + 1] === "\n" || raw[at + 1] === "\r") return 0;
  return length === 10 && Number.parseInt(raw.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1;
}

/**
 * Block scalars: the value is the lines below the header without their indentation. A run of line breaks is as long in
 * the value, or one shorter, or a space: the header's own break counts as one that is left out.
 */
function blockOffsets(raw: string, value: string): number[] {
  const indentation = indentationOf(raw, value);
  const offsets: number[] = [];
  let at = raw.indexOf("\n");
  while (at >= 0 && at < raw.length && offsets.length < value.length) {
    const breaks = breaksAt(raw, at, indentation);
    if (breaks.at.length === 0) {
      offsets.push(at);
      at += 1;
    } else {
      offsets.push(...keptOf(breaks.at, value, offsets.length));
      at = breaks.end;
    }
  }
  return offsets;
}

function indentationOf(raw: string, value: string): number {
  const first = /\n( *)[^ \r\n]/.exec(raw)?.[1]?.length ?? 0;
  return first - (/^\n*( *)/.exec(value)?.[1]?.length ?? 0);
}

/** Consecutive line breaks, and where the text after them begins. */
function breaksAt(raw: string, start: number, indentation: number): { at: number[]; end: number } {
  const at: number[] = [];
  let end = start;
  while (raw[end] === "\n" || raw.startsWith("\r\n", end)) {
    at.push(end);
    end += raw[end] === "\n" ? 1 : 2;
    for (let column = 0; column < indentation && raw[end] === " "; column++) end += 1;
  }
  return { at, end };
}

/** Those of the breaks that the value has at `index`. */
function keptOf(breaks: readonly number[], value: string, index: number): readonly number[] {
  let kept = 0;
  while (kept < breaks.length && value[index + kept] === "\n") kept += 1;
  if (kept > 0) return breaks.slice(breaks.length - kept);
  return value[index] === " " && index > 0 ? breaks.slice(0, 1) : [];
}
