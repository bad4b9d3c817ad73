/** What arrays are asked for. */

import { isEqual } from "../equal.js";
import type { Schema } from "../model.js";
import { evaluating, isYes, type Judge, refusal, refusing, type Verdict } from "./verdict.js";
import { below, counted, type Violation, violation } from "./violation.js";

export function* arrayVerdicts(schema: Schema, value: readonly unknown[], judge: Judge): Generator<Verdict> {
  yield refusing(sizeViolations(schema, value));
  yield itemVerdict(schema, value, judge);
  yield* containsVerdicts(schema, value, judge);
}

function sizeViolations({ minItems, maxItems, uniqueItems }: Schema, value: readonly unknown[]): Violation[] {
  const { length } = value;
  const found: Violation[] = [];
  if (minItems && length < minItems.value)
    found.push(violation("minItems", `expected at least ${counted(minItems.value, "item")}, found ${length}`));
  if (maxItems && length > maxItems.value)
    found.push(violation("maxItems", `expected at most ${counted(maxItems.value, "item")}, found ${length}`));
  if (uniqueItems?.value) {
    const repeated = value.findIndex((item, index) => value.slice(0, index).some((before) => isEqual(before, item)));
    if (repeated !== -1) found.push(...below(repeated, [violation("uniqueItems", "the item is there twice")]));
  }
  return found;
}

function itemVerdict({ prefixItems = [], items }: Schema, value: readonly unknown[], judge: Judge): Verdict {
  const most = counted(prefixItems.length, "item");
  const judged = items ? value : value.slice(0, prefixItems.length);
  const violations = judged.flatMap((item, index) => {
    const schema = prefixItems[index] ?? items;
    if (!schema) return [];
    const isSurplus = index >= prefixItems.length && schema.never;
    const inside = isSurplus ? refusal("items", `expected no more than ${most}`) : judge(schema, item);
    return below(index, inside.violations);
  });
  return { violations, evaluated: new Set(judged.keys()) };
}

/** The items that match are evaluated, also where none has to. */
function* containsVerdicts(
  { contains, minContains, maxContains }: Schema,
  value: readonly unknown[],
  judge: Judge,
): Generator<Verdict> {
  if (!contains) return;
  const matching = [...value.keys()].filter((index) => isYes(judge(contains, value[index])));
  yield evaluating(matching);
  const least = minContains?.value ?? 1;
  const found = matching.length;
  const wanted = (count: number): string => `${counted(count, "item")} that the schema of contains accepts`;
  if (found < least)
    yield refusal(minContains ? "minContains" : "contains", `expected at least ${wanted(least)}, found ${found}`);
  if (maxContains && found > maxContains.value)
    yield refusal("maxContains", `expected at most ${wanted(maxContains.value)}, found ${found}`);
}
