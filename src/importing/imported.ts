/** What an import comes back with. */

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Draft } from "./draft.js";

export interface Imported {
  /** Absent where there is nothing that a catalog could be made of; `found` says why. */
  readonly draft: Draft | undefined;
  /** What could not be carried over as it was, each at its place in the source. */
  readonly found: readonly Diagnostic[];
  /** The text of every file that `found` points into. */
  readonly sources: ReadonlyMap<string, string>;
}
