/** Keywords of arrays. */

import type { Schema } from "../../schema/model.js";
import { isUnknown } from "../../schema/shape.js";
import { type Assertion, all, fact } from "../formula.js";
import { sizeAssertions } from "./scalars.js";

export function arrayAssertions(schema: Schema): readonly Assertion[] {
  const { prefixItems = [], items, minItems, maxItems, uniqueItems } = schema;
  const asked: Assertion[] = sizeAssertions(minItems?.value, maxItems?.value);
  for (const [index, each] of prefixItems.entries()) if (!isUnknown(each)) asked.push(itemAssertion(index, each));
  if (items && !isUnknown(items)) asked.push(tailAssertion(prefixItems.length, items));
  asked.push(...containsAssertions(schema));
  if (uniqueItems?.value)
    asked.push({ holds: fact({ kind: "unique", holds: true }), fails: fact({ kind: "unique", holds: false }) });
  return asked;
}

function itemAssertion(index: number, schema: Schema): Assertion {
  return {
    holds: fact({ kind: "item", index, is: { schema, holds: true } }),
    fails: all([fact({ kind: "least", size: index + 1 }), fact({ kind: "item", index, is: { schema, holds: false } })]),
  };
}

/** What all items are from one on. */
export function tailAssertion(from: number, schema: Schema): Assertion {
  if (schema.never)
    return { holds: fact({ kind: "most", size: from }), fails: fact({ kind: "least", size: from + 1 }) };
  return {
    holds: fact({ kind: "every-item", from, is: { schema, holds: true } }),
    fails: fact({ kind: "some-item", from, is: { schema, holds: false } }),
  };
}

function containsAssertions({ contains: schema, minContains, maxContains }: Schema): readonly Assertion[] {
  if (!schema) return [];
  const least = minContains?.value ?? 1;
  const asked: Assertion[] = [
    {
      holds: fact({ kind: "contains-least", schema, count: least }),
      fails: fact({ kind: "contains-most", schema, count: least - 1 }),
    },
  ];
  if (maxContains)
    asked.push({
      holds: fact({ kind: "contains-most", schema, count: maxContains.value }),
      fails: fact({ kind: "contains-least", schema, count: maxContains.value + 1 }),
    });
  return asked;
}
