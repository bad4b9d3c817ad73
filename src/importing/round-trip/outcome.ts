/** What became of a round trip's events, as findings and in numbers. */

import type { ts } from "../../compiler/compiler.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../text/span.js";
import type { Comparing } from "./event.js";
import type { RoundTrip } from "./model.js";
import { importDiffers } from "./problems.js";

export type Outcome = "same" | "alike" | "explained" | "unexplained";

/** An event, or the data of sockets, after it was compared. */
export interface Compared {
  readonly name: string;
  readonly outcome: Outcome;
  readonly comparing: Comparing;
  /** In the source. */
  readonly node: ts.Node;
  readonly at: Span;
}

export function resultOf(compared: readonly Compared[]): RoundTrip {
  const named = (outcome: Outcome): readonly string[] =>
    compared.filter((each) => each.outcome === outcome).map(({ name }) => name);
  const unexplained = compared.filter(({ outcome }) => outcome === "unexplained");
  return {
    same: named("same"),
    alike: named("alike"),
    explained: named("explained"),
    unexplained: named("unexplained"),
    found: unexplained.flatMap(finding),
    sources: new Map(unexplained.map(({ node, at }) => [at.file, node.getSourceFile().text])),
  };
}

function finding({ name, comparing, at }: Compared): readonly Diagnostic[] {
  if (comparing.kind !== "differs") return [];
  const { where, difference } = comparing;
  const { path, original, generated } = difference;
  const facts = { event: name, where: path === "" ? where : `${where} at ${path}`, original, generated };
  return [importDiffers.found({ at, facts })];
}
