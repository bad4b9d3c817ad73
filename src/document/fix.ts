import type { Diagnostic, Edit } from "../diagnostics/diagnostic.js";
import { EditedText, overlap } from "./edits.js";

/**
 * Applies the certain fixes among the diagnostics of one file, first come first. A fix is applied whole or not at all; one
 * that overlaps an earlier one waits for the next look at the file.
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): { text: string; applied: number } {
  const taken: Edit[] = [];
  let applied = 0;
  let end = -1;
  for (const fix of fixesInOrder(diagnostics)) {
    const [first] = fix;
    // Fixes come by their start: only one that begins before the last end can overlap what is taken already.
    const clash = first.at.start <= end && taken.some((edit) => fix.some((other) => overlap(edit, other)));
    if (clash) continue;
    taken.push(...fix);
    end = Math.max(end, ...fix.map((edit) => edit.at.end));
    applied += 1;
  }
  return { text: new EditedText(text, taken).text, applied };
}

type Fix = readonly [Edit, ...Edit[]];

function fixesInOrder(diagnostics: readonly Diagnostic[]): Fix[] {
  const fixes: Fix[] = [];
  for (const { fix = [] } of diagnostics) {
    const [first, ...rest] = [...fix].sort((a, b) => a.at.start - b.at.start);
    if (first !== undefined) fixes.push([first, ...rest]);
  }
  return fixes.sort((a, b) => a[0].at.start - b[0].at.start);
}
