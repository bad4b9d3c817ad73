import type { Problem } from "../result.js";

/** How many places of a shared type are named. */
const NAMED = 5;

/**
 * One finding for what several values have from one shared type: the same rule at the same place in both versions, told
 * as loudly, about the same difference. It says where else, and has a fingerprint of all of them together.
 */
export function withoutRepetitions(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = keyOf(problem);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [joined(first, others)] : []));
}

function keyOf({ diagnostic }: Problem): string {
  const { rule, severity, at, related, identity, facts } = diagnostic;
  const { difference } = identity ?? {};
  // Only a part of a value can be shared; two events side by side are two findings.
  const what = difference === undefined ? identity : { difference, direction: facts["direction"] };
  return JSON.stringify([rule, severity, at, related.map((each) => each.at), what]);
}

function joined(first: Problem, others: readonly Problem[]): Problem {
  if (others.length === 0) return first;
  const { diagnostic, context } = first;
  const pointers = others.map((other) => other.context.pointer ?? "");
  const named = pointers.slice(0, NAMED).join(", ");
  const more = pointers.length > NAMED ? ` and ${pointers.length - NAMED} more` : "";
  return {
    context,
    diagnostic: {
      ...diagnostic,
      message: `${diagnostic.message} The same holds for ${named}${more}.`,
      facts: { ...diagnostic.facts, also: pointers },
      identity: { ...diagnostic.identity, also: [...pointers].sort() },
    },
  };
}
