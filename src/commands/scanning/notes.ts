import type { Coverage } from "../../scan/coverage.js";
import type { Gap } from "../../scan/model.js";

/** `Coverage: 212 of 220 calls in 34 files; 8 with names only known at run time.` */
export function coverageNotes({ files, seen, foreign, unseen }: Coverage): readonly string[] {
  const missed = [...unseen].filter(([, count]) => count > 0);
  const all = missed.reduce((sum, [, count]) => sum + count, seen);
  const reasons = missed.map(([kind, count]) => `${count} ${reasonOf(kind)}`);
  const coverage = `Coverage: ${seen} of ${counted(all, "call")} in ${counted(files, "file")}`;
  return [
    `${[coverage, ...(reasons.length > 0 ? [reasons.join(", ")] : [])].join("; ")}.`,
    ...(foreign > 0 ? [`${counted(foreign, "call")} of other contracts, which were not looked at.`] : []),
  ];
}

function reasonOf(kind: Gap["kind"]): string {
  switch (kind) {
    case "dynamic-name":
      return "with names only known at run time";
    case "untyped-receiver":
      return "on values of type any";
    case "indirect-call":
      return "through methods used as values";
    case "cast-socket":
      return "on sockets cast to any";
    case "missing-types":
      return "without types";
    default:
      return kind satisfies never;
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
