/** Judges a value by a schema: slow, obvious, and exactly what JSON Schema 2020-12 says. */

import { isEqual } from "./equal.js";
import { arrayViolations } from "./evaluate/arrays.js";
import { objectViolations } from "./evaluate/objects.js";
import { binaryViolations, numberViolations, stringViolations } from "./evaluate/scalars.js";
import { article, preview, type Violation, violation } from "./evaluate/violation.js";
import type { JsonType, Schema } from "./model.js";
import { acceptsType, resolved, typeOfValue } from "./shape.js";

export type { Violation } from "./evaluate/violation.js";

/** Deeper values are refused, as generated guards refuse them. */
const MAX_DEPTH = 300;
/** Schemas inside schemas on the way to one place of the value. */
const MAX_STEPS = 1_000;

/**
 * What is wrong with `value`; nothing where it is one of the schema's. Formats are asserted, and those without a check
 * pass. Binary is a `Uint8Array`. A property whose value is undefined counts as absent.
 */
export function evaluate(schema: Schema, value: unknown): readonly Violation[] {
  if (isDeeperThan(value, MAX_DEPTH))
    return [violation("maxDepth", `the value is nested more than ${MAX_DEPTH} levels deep`)];
  return new Evaluation().of(schema, value);
}

/** Level by level, so that no value is too deep for the stack. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((each) =>
      typeof each === "object" && each !== null && !(each instanceof Uint8Array) ? Object.values(each) : [],
    );
  }
  return false;
}

class Evaluation {
  /** A schema and an object are judged once: unions in recursive types would otherwise double the work at each level. */
  readonly #known = new Map<Schema, Map<unknown, readonly Violation[]>>();
  #steps = 0;

  readonly of = (reference: Schema, value: unknown): readonly Violation[] => {
    const schema = resolved(reference);
    const known = this.#known.get(schema)?.get(value);
    if (known) return known;
    if (this.#steps >= MAX_STEPS) return [violation("maxDepth", "the type is nested too deep for this value")];
    this.#steps += 1;
    const found = this.#judge(schema, value);
    this.#steps -= 1;
    if (typeof value !== "object" || value === null) return found;
    const ofSchema = this.#known.get(schema) ?? new Map<unknown, readonly Violation[]>();
    this.#known.set(schema, ofSchema.set(value, found));
    return found;
  };

  #judge(schema: Schema, value: unknown): readonly Violation[] {
    if (schema.never) return [violation("never", `nothing is allowed here, found ${preview(value)}`)];
    return [...this.#kind(schema, value), ...this.#content(schema, value), ...this.#combined(schema, value)];
  }

  #kind({ type, const: only, enum: listed }: Schema, value: unknown): Violation[] {
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

  #content(schema: Schema, value: unknown): readonly Violation[] {
    if (typeof value === "string") return stringViolations(schema, value);
    if (typeof value === "number") return numberViolations(schema, value);
    if (typeof value !== "object" || value === null) return [];
    if (value instanceof Uint8Array) return binaryViolations(schema, value);
    if (Array.isArray(value)) return arrayViolations(schema, value, this.of);
    return objectViolations(schema, new Map(Object.entries(value)), this.of);
  }

  #combined({ reference, allOf = [], anyOf, oneOf, not }: Schema, value: unknown): Violation[] {
    const found: Violation[] = [];
    if (reference) found.push(...this.of(reference.target, value));
    for (const each of allOf) found.push(...this.of(each, value));
    if (anyOf && !anyOf.some((each) => this.#fits(each, value))) found.push(...this.#noneOf("anyOf", anyOf, value));
    if (oneOf) {
      const fitting = oneOf.filter((each) => this.#fits(each, value)).length;
      if (fitting === 0) found.push(...this.#noneOf("oneOf", oneOf, value));
      else if (fitting > 1)
        found.push(violation("oneOf", `${fitting} alternatives fit ${preview(value)}, and only one may`));
    }
    if (not && this.#fits(not, value)) found.push(violation("not", `${preview(value)} is what must not stand here`));
    return found;
  }

  /** Where only one alternative has the value's type, it is the one that was meant. */
  #noneOf(keyword: "anyOf" | "oneOf", alternatives: readonly Schema[], value: unknown): readonly Violation[] {
    const type = typeOfValue(value);
    const meant = alternatives.filter((each) => acceptsType(each, type));
    const [only] = meant;
    if (meant.length === 1 && only) return this.of(only, value);
    return [violation(keyword, `none of the ${alternatives.length} alternatives fits ${preview(value)}`)];
  }

  #fits(schema: Schema, value: unknown): boolean {
    return this.of(schema, value).length === 0;
  }
}

function isOfType(value: unknown, type: JsonType): boolean {
  const actual = typeOfValue(value);
  return actual === type || (type === "number" && actual === "integer");
}
