/** Pieces of code with a hole in which a mistake can be planted. */

import type { Home } from "./homes.js";

/**
 * A way of writing something, in good order or with a mistake: `«news|nows»` is `news` in good order. `@news` is short
 * for `«news|newsTypo»`. The finding is expected on the line that ends in `//!`.
 */
export interface Snippet {
  readonly name: string;
  readonly home: Home;
  readonly code: string;
  readonly rule: string;
}

export type Version = "clean" | "planted";

/** What most ways are tested with: a name that no contract knows. */
export const UNKNOWN = "unknown-event";

export function textOf(code: string, version: Version): string {
  return code
    .replaceAll(/@([a-z]\w*)(?=["'`])/g, "«$1|$1Typo»")
    .replaceAll(/«(.*?)\|(.*?)»/gs, (_, clean: string, planted: string) => (version === "clean" ? clean : planted));
}

/** The lines of a text, from 1, on which something is to be found. */
export function markedLines(text: string): readonly number[] {
  return text.split("\n").flatMap((line, index) => (line.endsWith("//!") ? [index + 1] : []));
}
