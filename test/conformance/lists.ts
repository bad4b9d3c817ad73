/** What is committed of the suite: groups that are refused, and tests that are answered otherwise, each with its why. */

import type { Difference, FileReport } from "./judge.js";

/** Names of groups or tests by what they have in common: the rule that refuses them, or the reason of the answer. */
export type List = Readonly<Record<string, readonly string[]>>;

export interface Lists {
  /** Groups by rule. */
  readonly refused: List;
  /** Tests by the decision that answers them otherwise than the suite. */
  readonly deliberate: List;
  /** Tests outside of what is required, by the reason why they stay wrong. */
  readonly wrong: List;
}

const FOLDER = "test/conformance";

/** Every line of the lists that has to change for them to be exact. */
export function changesTo(lists: Lists, reports: readonly FileReport[]): readonly string[] {
  const differences = reports.flatMap((report) => report.differences);
  return [
    ...refusalChanges(lists, reports),
    ...differences.filter((each) => !isListed(lists, each)).map(unlisted),
    ...staleTests(lists, differences),
    ...namedTwice(lists),
  ];
}

export function isDeliberate({ deliberate }: Lists, name: string): boolean {
  return namesIn(deliberate).includes(name);
}

function refusalChanges({ refused }: Lists, reports: readonly FileReport[]): readonly string[] {
  const refusals = reports.flatMap((report) => report.refusals);
  const added = refusals
    .filter(({ name, rule }) => !refused[rule]?.includes(name))
    .map(({ name, rule, message }) => `${FOLDER}/refused.json, "${rule}": add ${quoted(name)}\n    (${message})`);
  const stale = Object.entries(refused).flatMap(([rule, names]) =>
    names
      .filter((name) => !refusals.some((each) => each.name === name && each.rule === rule))
      .map((name) => `${FOLDER}/refused.json, "${rule}": remove ${quoted(name)}\n    (this rule does not refuse it)`),
  );
  return [...added, ...stale];
}

/** What is required is right or a decision; only the rest may be known to be wrong. */
function isListed(lists: Lists, { name, part }: Difference): boolean {
  return isDeliberate(lists, name) || (part !== "required" && namesIn(lists.wrong).includes(name));
}

function unlisted({ name, part, answer }: Difference): string {
  const files = part === "required" ? "deliberate.json" : "deliberate.json or wrong.json";
  return `${FOLDER}/${files}: mend the answer "${answer}", or add with a reason ${quoted(name)}`;
}

function staleTests({ deliberate, wrong }: Lists, differences: readonly Difference[]): readonly string[] {
  const stale = (file: string, list: List, found: readonly Difference[]): readonly string[] =>
    namesIn(list)
      .filter((name) => !found.some((each) => each.name === name))
      .map((name) => `${FOLDER}/${file}: remove ${quoted(name)}\n    (it is answered as the suite has it)`);
  return [...stale("deliberate.json", deliberate, differences), ...stale("wrong.json", wrong, differences)];
}

function namedTwice({ refused, deliberate, wrong }: Lists): readonly string[] {
  const names = [refused, deliberate, wrong].flatMap(namesIn);
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return [...repeated].map((name) => `${FOLDER}: more than one line says ${quoted(name)}; keep one`);
}

function namesIn(list: List): readonly string[] {
  return Object.values(list).flat();
}

function quoted(name: string): string {
  return JSON.stringify(name);
}
