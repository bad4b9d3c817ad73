import { isEqual } from "../equal.js";
import type { Schema } from "../model.js";
import { below, counted, type Judge, type Violation, violation } from "./violation.js";

export function arrayViolations(schema: Schema, value: readonly unknown[], judge: Judge): Violation[] {
  const { minItems, maxItems, uniqueItems, prefixItems = [], items } = schema;
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
  for (const [index, item] of value.entries()) {
    const schemaOfItem = prefixItems[index] ?? items;
    if (!schemaOfItem) continue;
    const surplus = index >= prefixItems.length && schemaOfItem.never;
    const most = counted(prefixItems.length, "item");
    const inside = surplus ? [violation("items", `expected no more than ${most}`)] : judge(schemaOfItem, item);
    found.push(...below(index, inside));
  }
  return found;
}
