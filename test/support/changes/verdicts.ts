/** A table of what the judges say of the fixtures, for docs/compatibility.md. */

import type { Judgement, Verdict } from "../../../src/judges/model.js";
import { changeFixtures, judged, versionsOf } from "./fixture.js";

interface Row {
  readonly rule: string;
  /** What its folder is called, in words. */
  readonly variant: string;
  readonly judgement: Judgement;
}

/** Markdown: a row for each rule and each way in which its fixtures come out. */
export function verdictTable(): string {
  const rows = new Map<string, string>();
  for (const { rule, variant, judgement } of shown()) {
    const cells = [direction(judgement), ...verdicts(judgement)].join(" | ");
    const key = `${rule} | ${cells}`;
    if (!rows.has(key)) rows.set(key, `| \`${rule}\` | ${example(judgement, variant)} | ${cells} |`);
  }
  const head = [
    "| rule | for example | direction | old clients, new servers | new clients, old servers | code that sends / receives |",
    "|---|---|---|---|---|---|",
  ];
  return [...head, ...rows.values()].join("\n");
}

function shown(): readonly Row[] {
  return changeFixtures().flatMap((fixture) => {
    const { before, after } = versionsOf(fixture);
    const judgement = judged(before, after).find(({ rule }) => rule === fixture.rule);
    const variant = fixture.name.slice(fixture.rule.length + 1).replaceAll("-", " ");
    return judgement ? [{ rule: fixture.rule, variant, judgement }] : [];
  });
}

function example({ title }: Judgement, variant: string): string {
  return `${title}${variant === "" ? "" : ` (${variant})`}`.replaceAll("|", "\\|");
}

function verdicts({ mixA, mixB, source, always }: Judgement): readonly string[] {
  const mixes = always
    ? [`always ${mark(mixA.verdict)}`, `always ${mark(mixB.verdict)}`]
    : [mark(mixA.verdict), mark(mixB.verdict)];
  const code = source.seen ? `${mark(source.sender)} / ${mark(source.receiver)}` : "not seen by TypeScript";
  return [...mixes, code];
}

function direction({ change }: Judgement): string {
  return change.direction ?? "–";
}

function mark(verdict: Verdict): string {
  switch (verdict) {
    case "breaking":
      return "**breaking**";
    case "dangerous":
    case "safe":
      return verdict;
    default:
      return verdict satisfies never;
  }
}
