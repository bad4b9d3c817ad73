import { closest, distance } from "fastest-levenshtein";

/** The candidate that somebody who wrote `word` most likely meant, if any is near enough to be worth saying. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates].filter((candidate) => candidate !== word);
  const lower = word.toLowerCase();
  const sameButCase = all.find((candidate) => candidate.toLowerCase() === lower);
  if (sameButCase !== undefined || all.length === 0) return sameButCase;
  const best = closest(word, all);
  return distance(word, best) <= Math.max(1, Math.floor(word.length / 3)) ? best : undefined;
}

/** `Did you mean "x"?` with a space before it, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` Did you mean "${suggestion}"?`;
}
