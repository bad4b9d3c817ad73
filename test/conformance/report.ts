/** What a run says: a table of counts for each part of the suite, and everything that has to change. */

import type { ConstantsReport } from "../containment/constants.js";
import type { FileReport } from "./judge.js";
import { isDeliberate, type Lists } from "./lists.js";
import type { OracleReport } from "./oracle.js";
import type { Part } from "./suite.js";

export interface Run {
  readonly reports: readonly FileReport[];
  readonly oracle: OracleReport;
  readonly constants: ConstantsReport;
  readonly lists: Lists;
  readonly changes: readonly string[];
}

const TITLES: readonly (readonly [Part, string])[] = [
  ["required", "Required"],
  ["optional", "Optional"],
  ["formats", "Formats"],
];

const COLUMNS = ["right", "wrong", "refused", "deliberate", "not checked"] as const;

/** As many as there are columns. */
type Counts = readonly number[];

export function reportText({ reports, oracle, constants, lists, changes }: Run): string {
  const unexplained = reports.flatMap((report) => report.unexplained);
  return [
    ...TITLES.flatMap(([part, title]) =>
      tableOf(
        title,
        reports.filter((report) => report.part === part),
        lists,
      ),
    ),
    `Explainers: ${unexplained.length} not as the guard`,
    ...unexplained.map((name) => `  ${name}`),
    `Second reading: ${oracle.right} right, ${oracle.wrong.length} wrong`,
    ...oracle.wrong.map((name) => `  ${name}`),
    `Containment of constants: ${constants.right} right, ${constants.wrong.length} wrong`,
    ...constants.wrong.map((name) => `  ${name}`),
    ...(changes.length === 0 ? [] : ["", `Not as committed: ${changes.length}`]),
    ...changes.map((change) => `  ${change}`),
    "",
  ].join("\n");
}

function tableOf(title: string, reports: readonly FileReport[], lists: Lists): readonly string[] {
  if (reports.length === 0) return [];
  const rows = reports.map((report) => [report.name, countsOf(report, lists)] as const);
  const total = COLUMNS.map((_, at) => rows.reduce((sum, [, counts]) => sum + (counts[at] ?? 0), 0));
  const width = Math.max(...rows.map(([name]) => name.length), title.length);
  return [
    `${title.padEnd(width)}${COLUMNS.map((column) => column.padStart(12)).join("")}`,
    ...[...rows, ["total", total] as const].map(([name, counts]) => `${name.padEnd(width)}${cells(counts)}`),
    "",
  ];
}

function countsOf({ right, refused, notChecked, differences }: FileReport, lists: Lists): Counts {
  const deliberate = differences.filter(({ name }) => isDeliberate(lists, name)).length;
  return [right, differences.length - deliberate, refused, deliberate, notChecked];
}

function cells(counts: Counts): string {
  return counts.map((count) => String(count === 0 ? "·" : count).padStart(12)).join("");
}
