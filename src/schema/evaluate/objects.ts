/** What objects are asked for. */

import { ownProperties } from "../equal.js";
import type { Schema } from "../model.js";
import { evaluating, type Judge, refusal, refusing, type Verdict } from "./verdict.js";
import { below, counted, preview, type Violation, violation } from "./violation.js";

export function* objectVerdicts(schema: Schema, object: object, judge: Judge): Generator<Verdict> {
  const value = ownProperties(object);
  yield refusing([...requiredViolations(schema, value), ...sizeViolations(schema, value)]);
  for (const [name, each] of value) {
    if (schema.propertyNames) yield refusing(below(name, nameViolations(schema.propertyNames, name, judge)));
    yield* propertyVerdicts(schema, { name, value: each }, judge);
  }
}

function requiredViolations(
  { required, dependentRequired = [] }: Schema,
  value: ReadonlyMap<string, unknown>,
): Violation[] {
  const found: Violation[] = [];
  for (const { value: name } of required?.value ?? [])
    if (!value.has(name)) found.push(violation("required", `the property ${preview(name)} is missing`));
  for (const { name, required: others } of dependentRequired.filter((each) => value.has(each.name)))
    for (const { value: other } of others)
      if (!value.has(other)) {
        const why = `and has to be there where ${preview(name)} is`;
        found.push(violation("dependentRequired", `the property ${preview(other)} is missing, ${why}`));
      }
  return found;
}

function sizeViolations({ minProperties, maxProperties }: Schema, { size }: ReadonlyMap<string, unknown>): Violation[] {
  const found: Violation[] = [];
  if (minProperties && size < minProperties.value)
    found.push(
      violation("minProperties", `expected at least ${counted(minProperties.value, "property")}, found ${size}`),
    );
  if (maxProperties && size > maxProperties.value)
    found.push(
      violation("maxProperties", `expected at most ${counted(maxProperties.value, "property")}, found ${size}`),
    );
  return found;
}

function nameViolations(propertyNames: Schema, name: string, judge: Judge): Violation[] {
  const [wrong] = judge(propertyNames, name).violations;
  return wrong ? [violation("propertyNames", `the property's name is not allowed: ${wrong.message}`)] : [];
}

function* propertyVerdicts(
  { properties = [], patternProperties = [], additionalProperties }: Schema,
  { name, value }: { name: string; value: unknown },
  judge: Judge,
): Generator<Verdict> {
  const declared = properties.filter((property) => property.name === name);
  const matching = patternProperties.filter(({ pattern }) => new RegExp(pattern.value, "u").test(name));
  const own = [...declared, ...matching].map(({ schema }) => schema);
  const applying = own.length === 0 && additionalProperties ? [additionalProperties] : own;
  if (applying.length > 0) yield evaluating([name]);
  for (const schema of applying) {
    const isSurplus = schema === additionalProperties && schema.never;
    const inside = isSurplus ? refusal("additionalProperties", "the property is not declared") : judge(schema, value);
    yield refusing(below(name, inside.violations));
  }
}
