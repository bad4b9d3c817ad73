/** Judges a value by a schema: slow, obvious, and exactly what JSON Schema 2020-12 says. */

import { isEqual } from "./equal.js";
import { arrayVerdicts } from "./evaluate/arrays.js";
import { inPlaceVerdicts } from "./evaluate/in-place.js";
import { objectVerdicts } from "./evaluate/objects.js";
import { binaryViolations, numberViolations, stringViolations } from "./evaluate/scalars.js";
import { unevaluatedVerdicts } from "./evaluate/unevaluated.js";
import { refusal, refusing, together, type Verdict } from "./evaluate/verdict.js";
import { article, preview, type Violation, violation } from "./evaluate/violation.js";
import type { JsonType, Schema } from "./model.js";
import { resolved, typeOfValue } from "./shape.js";

export type { Violation } from "./evaluate/violation.js";

/** Deeper values are refused, as generated guards refuse them. */
const MAX_DEPTH = 300;
/** Schemas inside schemas on the way to one place of the value. */
const MAX_STEPS = 500;

/**
 * What is wrong with `value`; nothing where it is one of the schema's. Formats are asserted, and those without a check
 * pass. Binary is a `Uint8Array`. A property whose value is undefined counts as absent.
 */
export function evaluate(schema: Schema, value: unknown): readonly Violation[] {
  if (isDeeperThan(value, MAX_DEPTH))
    return [violation("maxDepth", `the value is nested more than ${MAX_DEPTH} levels deep`)];
  return new Evaluation().run(schema, value);
}

/** Level by level, so that no value is too deep for the stack. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    const inside = level.flatMap((each) =>
      typeof each === "object" && each !== null && !(each instanceof Uint8Array) ? Object.values(each) : [],
    );
    // What stands in several places is looked at once, or a value could be small and endless to walk.
    level = [...new Set(inside)];
  }
  return false;
}

class Evaluation {
  /** A schema and a value are judged once: unions in recursive types would otherwise double the work at each level. */
  readonly #known = new Map<Schema, Map<unknown, Verdict>>();
  #steps = 0;
  #isTooDeep = false;

  run(schema: Schema, value: unknown): readonly Violation[] {
    const { violations } = this.#of(schema, value);
    // Whatever was made of it, be it a yes inside a `not`, it is no answer.
    return this.#isTooDeep ? [violation("maxDepth", "the type is nested too deep for this value")] : violations;
  }

  readonly #of = (reference: Schema, value: unknown): Verdict => {
    const schema = resolved(reference);
    const known = this.#known.get(schema)?.get(value);
    if (known) return known;
    if (this.#steps >= MAX_STEPS) this.#isTooDeep = true;
    if (this.#isTooDeep) return refusing([]);
    this.#steps += 1;
    const found = this.#judge(schema, value);
    this.#steps -= 1;
    const ofSchema = this.#known.get(schema) ?? new Map<unknown, Verdict>();
    this.#known.set(schema, ofSchema.set(value, found));
    return found;
  };

  #judge(schema: Schema, value: unknown): Verdict {
    if (schema.never) return refusal("never", `nothing is allowed here, found ${preview(value)}`);
    const before = together([
      refusing(kindViolations(schema, value)),
      ...this.#content(schema, value),
      ...inPlaceVerdicts(schema, value, this.#of),
    ]);
    return together([before, ...unevaluatedVerdicts(schema, { value, before }, this.#of)]);
  }

  #content(schema: Schema, value: unknown): Iterable<Verdict> {
    if (typeof value === "string") return [refusing(stringViolations(schema, value))];
    if (typeof value === "number") return [refusing(numberViolations(schema, value))];
    if (typeof value !== "object" || value === null) return [];
    if (value instanceof Uint8Array) return [refusing(binaryViolations(schema, value))];
    if (Array.isArray(value)) return arrayVerdicts(schema, value, this.#of);
    return objectVerdicts(schema, value, this.#of);
  }
}

function kindViolations({ type, const: only, enum: listed }: Schema, value: unknown): Violation[] {
  const found: Violation[] = [];
  if (type && !type.value.some((each) => isOfType(value, each))) {
    const expected = type.value.map(article).join(" or ");
    found.push(violation("type", `expected ${expected}, found ${preview(value)}`));
  }
  if (only && !isEqual(only.value, value))
    found.push(violation("const", `expected ${preview(only.value)}, found ${preview(value)}`));
  if (listed && !listed.value.some((each) => isEqual(each, value)))
    found.push(violation("enum", `expected one of ${listed.value.map(preview).join(", ")}, found ${preview(value)}`));
  return found;
}

function isOfType(value: unknown, type: JsonType): boolean {
  const actual = typeOfValue(value);
  // Undefined and functions are no JSON.
  if (actual === "object" && typeof value !== "object") return false;
  return actual === type || (type === "number" && actual === "integer");
}
