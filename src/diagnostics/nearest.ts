import { closest, distance } from "fastest-levenshtein";

/** The candidate that somebody who wrote `word` most likely meant, if any is near enough to be worth saying. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates].filter((candidate) => candidate !== word);
  const lower = word.toLowerCase();
  const sameButCase = all.find((candidate) => candidate.toLowerCase() === lower);
  if (sameButCase !== undefined || all.length === 0) return sameButCase;
  const swapped = all.find((candidate) => isSwapped(lower, candidate.toLowerCase()));
  if (swapped !== undefined) return swapped;
  const best = closest(word, all);
  return distance(word, best) <= Math.max(1, Math.round(word.length / 3)) ? best : undefined;
}

/** Whether two neighbouring letters have changed places: the commonest slip of all. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = a.split("").findIndex((letter, index) => letter !== b[index]);
  return a.slice(0, at) + (a[at + 1] ?? "") + (a[at] ?? "") + a.slice(at + 2) === b;
}

/** `Did you mean "x"?` with a space before it, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` Did you mean "${suggestion}"?`;
}
