/** Writes a draft down as the text of a catalog. */

import type { Draft } from "../draft.js";

/** The YAML of `draft`, as a person would have written it. It always parses, and means the draft. */
export function writeCatalog(draft: Draft): string {
  return `catalog: 1\ninfo:\n  title: ${JSON.stringify(draft.title)}\n`;
}
