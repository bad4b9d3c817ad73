/** How open an object is to properties that it does not declare. */

import type { Difference } from "../../compare/model.js";

type Openness = Extract<Difference, { readonly kind: "openness" }>;

const RANKS = { closed: 0, undeclared: 1, schema: 2, open: 3 } as const;

function rankOf(openness: Openness["before"]): number {
  return RANKS[openness ?? "undeclared"];
}

/** Whether the newer version lets more of them through; where it says neither, it does not. */
export function opens({ before, after }: Openness): boolean {
  return rankOf(after) > rankOf(before);
}

/** `Other properties of "payload" of "post" are forbidden now, were allowed` */
export function opennessTitle({ before, after }: Openness, subject: string): string {
  return `Other properties of ${subject} are ${named(after)} now, were ${named(before)}`;
}

function named(openness: Openness["before"]): string {
  switch (openness) {
    case "open":
      return "allowed";
    case "schema":
      return "allowed where their values fit";
    case "closed":
      return "forbidden";
    case undefined:
      return "left to unknownProperties";
    default:
      return openness satisfies never;
  }
}
