/** Cuts and insertions in a text, all told in places of the text as it was. */

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function cut(start: number, end: number): Edit {
  return { start, end, text: "" };
}

/** A text that was edited, and where in it. */
export interface Edited {
  readonly text: string;
  readonly at: readonly number[];
}

/** Makes all edits, of which no two overlap. */
export function edited(text: string, edits: readonly Edit[]): Edited {
  const parts: string[] = [];
  const at: number[] = [];
  let from = 0;
  let length = 0;
  for (const { start, end, text: inserted } of [...edits].sort((one, other) => one.start - other.start)) {
    const kept = text.slice(from, start);
    parts.push(kept, inserted);
    length += kept.length + inserted.length;
    at.push(length);
    from = end;
  }
  parts.push(text.slice(from));
  return { text: parts.join(""), at };
}
