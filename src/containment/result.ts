/** What comes of looking for a value. */

export type Found =
  | { readonly kind: "value"; readonly value: unknown }
  /** There is none. */
  | { readonly kind: "none" }
  /** Neither was a value found nor is it certain that there is none. */
  | { readonly kind: "unknown"; readonly reason: string };

export const NONE: Found = { kind: "none" };

export function found(value: unknown): Found {
  return { kind: "value", value };
}

export function unknown(reason: string): Found {
  return { kind: "unknown", reason };
}

/** The first value among several searches; none only where each of them found none. */
export function firstOf(searches: Iterable<Found>): Found {
  let result = NONE;
  for (const each of searches) {
    if (each.kind === "value") return each;
    if (each.kind === "unknown" && result.kind === "none") result = each;
  }
  return result;
}
