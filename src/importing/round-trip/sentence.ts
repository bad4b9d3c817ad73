/** The one line that says what came of a round trip. */

import type { RoundTrip } from "./model.js";

/** More names than these are only counted. */
const MOST = 8;

/** `Round trip: 31 of 34 events have the same types both ways; 3 differ as told above: a, b, c.` */
export function roundTripNote({ same, alike, explained, unexplained }: RoundTrip): string {
  const all = same.length + alike.length + explained.length + unexplained.length;
  const parts = [
    `${same.length} of ${all} ${all === 1 ? "event has" : "events have"} the same types both ways`,
    ...clause(alike, "in TypeScript alone, not on the wire"),
    ...clause(explained, "as told above"),
    ...clause(unexplained, "for no known reason"),
  ];
  return `Round trip: ${parts.join("; ")}.`;
}

function clause(names: readonly string[], how: string): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length - MOST;
  const list = [...names.slice(0, MOST), ...(more > 0 ? [`${more} more`] : [])];
  return [`${names.length} ${names.length === 1 ? "differs" : "differ"} ${how}: ${list.join(", ")}`];
}
