/** A changelog of a contract: by namespace and event, what breaks first, and what to do instead. */

import type { Direction } from "../catalog/model.js";
import type { ComparisonReport } from "../commands/result.js";
import type { Judgement, Ruling, Source } from "../judges/model.js";
import { preview } from "../judges/witness.js";
import { changesIn, countsOf, type Impact, impactOf } from "./changes.js";
import { code, prose } from "./markup.js";

/** Blocks of Markdown, to be set apart by empty lines. */
export function changelog(comparison: ComparisonReport): string[] {
  const { title, versions, against, step, approved } = comparison;
  const changes = changesIn(comparison);
  return [
    `# ${[prose(title), versionsOf(versions)].filter(Boolean).join(" ")}`,
    [
      `Compared with ${code(against)}: ${countsOf(changes)}.`,
      ...(step === "none" ? [] : [`Suggested version step: **${step}**.`]),
      ...(approved === 0 ? [] : [`Approved in the config: ${approved}.`]),
    ].join(" "),
    ...groups(changes, ({ change }) => change.namespace).flatMap(([namespace, here]) => inNamespace(namespace, here)),
  ];
}

function versionsOf({ before, after }: ComparisonReport["versions"]): string {
  if (before === after) return after === undefined ? "" : prose(after);
  return `${prose(before ?? "(no version)")} → ${prose(after ?? "(no version)")}`;
}

function inNamespace(namespace: string | undefined, judgements: readonly Judgement[]): string[] {
  const heading = namespace === undefined ? "## The whole contract" : `## Namespace ${code(namespace)}`;
  const events = groups(judgements, ({ change }) =>
    change.event === undefined ? undefined : `${change.direction ?? ""} ${change.event}`,
  );
  const own = events.flatMap(([key, here]) => (key === undefined ? [entries(here)] : []));
  const others = events.flatMap(([key, here]) => (key === undefined ? [] : [eventHeading(here), entries(here)]));
  return [heading, ...own, ...others];
}

/** In the order of the first of each, so that the group with the worst change comes first. */
function groups<K>(
  judgements: readonly Judgement[],
  keyOf: (judgement: Judgement) => K,
): readonly (readonly [K, readonly Judgement[]])[] {
  const byKey = new Map<K, Judgement[]>();
  for (const judgement of judgements) {
    const key = keyOf(judgement);
    const group = byKey.get(key);
    if (group) group.push(judgement);
    else byKey.set(key, [judgement]);
  }
  return [...byKey];
}

function eventHeading([first]: readonly Judgement[]): string {
  const { event = "", direction } = first?.change ?? {};
  return `### ${code(event)}${direction === undefined ? "" : ` (${inWords(direction)})`}`;
}

function inWords(direction: Direction): string {
  switch (direction) {
    case "clientToServer":
      return "client to server";
    case "serverToClient":
      return "server to client";
    case "errorEvents":
      return "error event";
    case "serverToServer":
      return "server to server";
    default:
      return direction satisfies never;
  }
}

function entries(judgements: readonly Judgement[]): string {
  return judgements.map(entry).join("\n");
}

function entry(judgement: Judgement): string {
  const { title, mixA, mixB, source, instead } = judgement;
  const impact = impactOf(judgement);
  const lines = [
    ...new Set([...ruling(mixA), ...ruling(mixB)]),
    ...sourceLine(source),
    ...(instead === undefined || impact === "safe" ? [] : [`Instead: ${prose(instead)}`]),
  ];
  return [`- **${label(impact)}**: ${prose(title)}.`, ...lines.map((line) => `  - ${line}`)].join("\n");
}

function label(impact: Impact): string {
  switch (impact) {
    case "breaking":
      return "Breaking";
    case "breaking-ahead":
      return "Breaking with old servers only";
    case "dangerous":
      return "Dangerous";
    case "source":
      return "Code has to change";
    case "safe":
      return "Safe";
    default:
      return impact satisfies never;
  }
}

function ruling({ verdict, who, witness }: Ruling): string[] {
  if (verdict === "safe") return [];
  if (!witness) return [prose(who)];
  const where = witness.refusedAt === "" ? "" : ` at ${code(witness.refusedAt)}`;
  const example = `For example, ${code(preview(witness.value))} is refused${where}: ${prose(witness.because)}.`;
  return [`${prose(who)} ${example}`];
}

function sourceLine({ sender, receiver, seen }: Source): string[] {
  if (!seen) return ["TypeScript does not see this change: code compiles as it did before."];
  const sides = [...(sender === "breaking" ? ["sends it"] : []), ...(receiver === "breaking" ? ["receives it"] : [])];
  return sides.length === 0 ? [] : [`Code that ${sides.join(" or ")} may no longer compile.`];
}
