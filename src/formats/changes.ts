/** Changes in the order and the words in which people read of them. */

import type { ComparisonReport } from "../commands/result.js";
import type { Judgement } from "../judges/model.js";

/** How bad a change is, the worst first. */
export const IMPACTS = ["breaking", "breaking-ahead", "dangerous", "source", "safe"] as const;
export type Impact = (typeof IMPACTS)[number];

export function impactOf({ mixA, mixB, source, always }: Judgement): Impact {
  if (mixA.verdict === "breaking" || (always && mixB.verdict === "breaking")) return "breaking";
  if (mixB.verdict === "breaking") return "breaking-ahead";
  if (mixA.verdict === "dangerous" || mixB.verdict === "dangerous") return "dangerous";
  return source.sender === "breaking" || source.receiver === "breaking" ? "source" : "safe";
}

/** What a comparison tells of, the worst first; a changed version is in its heading. */
export function changesIn({ judgements }: ComparisonReport): Judgement[] {
  return judgements
    .filter(({ change }) => change.kind !== "version")
    .sort((a, b) => IMPACTS.indexOf(impactOf(a)) - IMPACTS.indexOf(impactOf(b)));
}

/** `1 breaking, 2 dangerous and 4 safe changes`, or `no changes`. */
export function countsOf(judgements: readonly Judgement[]): string {
  const impacts = judgements.map(impactOf);
  const counts = IMPACTS.flatMap((impact) => {
    const count = impacts.filter((each) => each === impact).length;
    return count === 0 ? [] : [`${count} ${adjective(impact)}`];
  });
  if (counts.length === 0) return "no changes";
  const last = counts.pop() ?? "";
  const list = counts.length === 0 ? last : `${counts.join(", ")} and ${last}`;
  return `${list} ${judgements.length === 1 ? "change" : "changes"}`;
}

function adjective(impact: Impact): string {
  switch (impact) {
    case "breaking":
    case "dangerous":
    case "safe":
      return impact;
    case "breaking-ahead":
      return "old-server-breaking";
    case "source":
      return "source-breaking";
    default:
      return impact satisfies never;
  }
}
