/** How much of what code does with sockets could be seen. */

import type { Span } from "../text/span.js";
import type { Gap, Scan } from "./model.js";

export interface Coverage {
  /** In which sockets are used. */
  readonly files: number;
  /** Calls that were held against a contract. */
  readonly seen: number;
  /** Calls in namespaces, or with event maps, that none of the contracts is about. */
  readonly foreign: number;
  /** Calls that could not be seen, by why. */
  readonly unseen: ReadonlyMap<Gap["kind"], number>;
}

/** A cast is bad manners, and still seen through; an import is no call. */
const UNSEEN: readonly Gap["kind"][] = ["dynamic-name", "untyped-receiver", "indirect-call"];

/** Of a call with a name of several values, one is enough to see it; a file of several programs counts once. */
export function coverageOf({ programs }: Scan): Coverage {
  const places = { seen: new Set<string>(), foreign: new Set<string>() };
  const files = new Set<string>();
  for (const { usage, meaning } of programs.flatMap(({ uses }) => uses)) {
    const { at, node } = usage;
    files.add(at.file);
    places[meaning.kind === "foreign" ? "foreign" : "seen"].add(placeOf({ ...at, start: node.getStart() }));
  }
  const gaps = programs.flatMap((program) => program.gaps).filter(({ kind }) => UNSEEN.includes(kind));
  for (const { at } of gaps) files.add(at.file);
  const unseen = UNSEEN.map((kind) => {
    return [kind, new Set(gaps.filter((gap) => gap.kind === kind).map(({ at }) => placeOf(at))).size] as const;
  });
  const foreign = [...places.foreign].filter((place) => !places.seen.has(place)).length;
  return { files: files.size, seen: places.seen.size, foreign, unseen: new Map(unseen) };
}

function placeOf({ file, start }: Span): string {
  return `${file}:${start}`;
}
