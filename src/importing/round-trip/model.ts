/** What came of holding generated event maps against those in the source. */

import type { Diagnostic } from "../../diagnostics/diagnostic.js";

export interface RoundTrip {
  /** Names of the events that were compared, once for each place in a contract. */
  readonly same: readonly string[];
  /** That TypeScript tells apart though they are the same on the wire. */
  readonly alike: readonly string[];
  /** Whose difference a finding of the import explains. */
  readonly explained: readonly string[];
  /** Whose difference nothing explains. */
  readonly unexplained: readonly string[];
  /** One for each of these. */
  readonly found: readonly Diagnostic[];
  /** The text of every file that `found` points into. */
  readonly sources: ReadonlyMap<string, string>;
}
