/** The schemas that stand beside a schema's own keywords and judge the same value. */

import { ownProperties } from "../equal.js";
import type { Schema } from "../model.js";
import { acceptsType, typeOfValue } from "../shape.js";
import { evaluating, isYes, type Judge, refusal, together, type Verdict } from "./verdict.js";
import { preview } from "./violation.js";

export function* inPlaceVerdicts(schema: Schema, value: unknown, judge: Judge): Generator<Verdict> {
  const { reference, allOf = [], anyOf, oneOf, not } = schema;
  if (reference) yield judge(reference.target, value);
  for (const each of allOf) yield judge(each, value);
  if (anyOf) yield anyOfVerdict(anyOf, value, judge);
  if (oneOf) yield oneOfVerdict(oneOf, value, judge);
  if (not && isYes(judge(not, value))) yield refusal("not", `${preview(value)} is what must not stand here`);
  yield* conditionalVerdicts(schema, value, judge);
  yield* dependentVerdicts(schema, value, judge);
}

/** Every alternative that fits counts, not only the first. */
function anyOfVerdict(alternatives: readonly Schema[], value: unknown, judge: Judge): Verdict {
  const fitting = alternatives.map((each) => judge(each, value)).filter(isYes);
  return fitting.length > 0 ? together(fitting) : noneOf("anyOf", alternatives, { value, judge });
}

function oneOfVerdict(alternatives: readonly Schema[], value: unknown, judge: Judge): Verdict {
  const [only, ...more] = alternatives.map((each) => judge(each, value)).filter(isYes);
  if (!only) return noneOf("oneOf", alternatives, { value, judge });
  if (more.length === 0) return only;
  return refusal("oneOf", `${more.length + 1} alternatives fit ${preview(value)}, and only one may`);
}

/** Where only one alternative has the value's type, it is the one that was meant. */
function noneOf(
  keyword: "anyOf" | "oneOf",
  alternatives: readonly Schema[],
  { value, judge }: { value: unknown; judge: Judge },
): Verdict {
  const type = typeOfValue(value);
  const [only, ...more] = alternatives.filter((each) => acceptsType(each, type));
  if (only && more.length === 0) return judge(only, value);
  return refusal(keyword, `none of the ${alternatives.length} alternatives fits ${preview(value)}`);
}

/** `if` refuses nothing, and what it evaluates counts where it accepts the value, with `then` or without. */
function* conditionalVerdicts(
  { if: condition, then: consequence, else: alternative }: Schema,
  value: unknown,
  judge: Judge,
): Generator<Verdict> {
  if (!condition) return;
  const { violations, evaluated } = judge(condition, value);
  const holds = violations.length === 0;
  if (holds) yield evaluating(evaluated);
  const branch = holds ? consequence : alternative;
  if (branch) yield judge(branch, value);
}

function* dependentVerdicts({ dependentSchemas = [] }: Schema, value: unknown, judge: Judge): Generator<Verdict> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Uint8Array) return;
  const present = ownProperties(value);
  for (const { name, schema } of dependentSchemas) if (present.has(name)) yield judge(schema, value);
}
