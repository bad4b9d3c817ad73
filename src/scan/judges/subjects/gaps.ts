import type { Sighting } from "../../../diagnostics/rule.js";
import type { Gap, Scan } from "../../model.js";

export type NoFacts = Readonly<Record<string, never>>;

/** What of this kind scan cannot see. */
export function* gapsOf({ programs }: Scan, kind: Gap["kind"]): Iterable<Sighting<NoFacts>> {
  for (const { gaps } of programs) {
    for (const gap of gaps) if (gap.kind === kind) yield { at: gap.at, facts: {} };
  }
}
