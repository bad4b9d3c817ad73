import type { Edit } from "../diagnostics/diagnostic.js";

interface Replacement {
  readonly edit: Edit;
  /** Where the new text stands. */
  readonly start: number;
  readonly end: number;
}

/** A text with edits applied, and the way back to where things stood before. */
export class EditedText {
  readonly original: string;
  readonly text: string;
  readonly #replacements: readonly Replacement[];

  /** The edits must not overlap. */
  constructor(original: string, edits: readonly Edit[]) {
    const pieces: string[] = [];
    const replacements: Replacement[] = [];
    let from = 0;
    let length = 0;
    for (const edit of [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)) {
      const kept = original.slice(from, edit.at.start);
      pieces.push(kept, edit.text);
      const start = length + kept.length;
      length = start + edit.text.length;
      replacements.push({ edit, start, end: length });
      from = edit.at.end;
    }
    this.original = original;
    this.text = pieces.length === 0 ? original : pieces.join("") + original.slice(from);
    this.#replacements = replacements;
  }

  /** Where `offset` of the edited text stood; both ends of a replacement stay its ends, its inside is as near as it can be. */
  originalOffset(offset: number): number {
    const last = this.#lastUpTo(offset);
    if (last === undefined) return offset;
    const { start, end } = last.edit.at;
    return offset < last.end ? Math.min(start + offset - last.start, end) : end + offset - last.end;
  }

  /** The edit whose replacement starts right there. */
  editAt(offset: number): Edit | undefined {
    const last = this.#lastUpTo(offset);
    return last?.start === offset ? last.edit : undefined;
  }

  #lastUpTo(offset: number): Replacement | undefined {
    let low = 0;
    let high = this.#replacements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#replacements[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#replacements[low - 1];
  }
}

/** Whether two edits want the same characters; two insertions at one place do. */
export function overlap(a: Edit, b: Edit): boolean {
  if (a.at.start === b.at.start) return true;
  return a.at.start < b.at.end && b.at.start < a.at.end;
}
