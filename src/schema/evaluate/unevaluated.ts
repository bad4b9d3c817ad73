/** `unevaluatedProperties` and `unevaluatedItems`: what is asked of whatever no other keyword has looked at. */

import { ownProperties } from "../equal.js";
import type { Schema } from "../model.js";
import { evaluating, type Judge, refusal, refusing, type Verdict } from "./verdict.js";
import { below } from "./violation.js";

/** `before` is the verdict of all the other keywords. */
export function* unevaluatedVerdicts(
  { unevaluatedItems, unevaluatedProperties }: Schema,
  { value, before }: { value: unknown; before: Verdict },
  judge: Judge,
): Generator<Verdict> {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  const [schema, parts] = Array.isArray(value)
    ? [unevaluatedItems, value.entries()]
    : [unevaluatedProperties, ownProperties(value)];
  if (!schema) return;
  const refused = Array.isArray(value)
    ? refusal("unevaluatedItems", "the item is not declared")
    : refusal("unevaluatedProperties", "the property is not declared");
  for (const [key, part] of parts) {
    if (before.evaluated.has(key)) continue;
    yield evaluating([key]);
    yield refusing(below(key, (schema.never ? refused : judge(schema, part)).violations));
  }
}
