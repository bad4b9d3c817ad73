/** What a run says: counts by file for each part of the suite, and everything that has to change. */

import type { Judged, Outcome } from "./judge.js";
import { isExplained, nameOf, type WrongLabel } from "./labels.js";
import type { Part } from "./suite.js";

const COLUMNS = ["right", "false proved", "false refuted", "unknown", "error", "not checked", "wrong label"] as const;
type Column = (typeof COLUMNS)[number];

const TITLES: readonly (readonly [Part, string])[] = [
  ["required", "Required"],
  ["optional", "Optional"],
];

export interface Run {
  readonly judged: readonly Judged[];
  readonly labels: readonly WrongLabel[];
  readonly changes: readonly string[];
}

export function reportText(run: Run): string {
  const open = run.judged.filter(({ outcome }) => outcome === "unknown" || outcome === "error");
  return [
    ...TITLES.flatMap(([part, title]) => tableOf(part, title, run)),
    ...(open.length === 0 ? [] : [`Not decided: ${open.length}`]),
    ...open.map((each) => `  ${nameOf(each)}: ${each.outcome}, ${each.detail}`),
    ...TITLES.map(([part, title]) => `${title}: ${percent(undecidedShare(run.judged, part))} unknown and errors`),
    ...(run.changes.length === 0 ? [] : ["", `Not as committed: ${run.changes.length}`]),
    ...run.changes.map((change) => `  ${change}`),
    "",
  ].join("\n");
}

/** How much of a part is unknown or an error. */
export function undecidedShare(judged: readonly Judged[], part: Part): number {
  const all = judged.filter((each) => each.part === part);
  const open = all.filter(({ outcome }) => outcome === "unknown" || outcome === "error");
  return all.length === 0 ? 0 : open.length / all.length;
}

function tableOf(part: Part, title: string, { judged, labels }: Run): readonly string[] {
  const ofPart = judged.filter((each) => each.part === part);
  if (ofPart.length === 0) return [];
  const files = [...new Set(ofPart.map(({ file }) => file))];
  const width = Math.max(...files.map((file) => file.length), title.length);
  const cells = (all: readonly Judged[]): string =>
    COLUMNS.map((column) => all.filter((each) => columnOf(each, labels) === column).length)
      .map((count) => String(count === 0 ? "·" : count).padStart(15))
      .join("");
  const rows = files.map((file) => `${file.padEnd(width)}${cells(ofPart.filter((each) => each.file === file))}`);
  const heads = COLUMNS.map((column) => column.padStart(15)).join("");
  return [`${title.padEnd(width)}${heads}`, ...rows, `${"total".padEnd(width)}${cells(ofPart)}`, ""];
}

function columnOf(judged: Judged, labels: readonly WrongLabel[]): Column {
  const outcome: Outcome = judged.outcome;
  const isWrong = outcome === "false proved" || outcome === "false refuted";
  return isWrong && isExplained(labels, judged) ? "wrong label" : outcome;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
