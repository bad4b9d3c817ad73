import type { Schema } from "../model.js";
import { below, counted, type Judge, preview, type Violation, violation } from "./violation.js";

export function objectViolations(schema: Schema, entries: ReadonlyMap<string, unknown>, judge: Judge): Violation[] {
  const value = new Map([...entries].filter(([, each]) => each !== undefined));
  return [
    ...sizeViolations(schema, value),
    ...[...value].flatMap(([name, each]) => below(name, propertyViolations(schema, { name, value: each }, judge))),
  ];
}

function sizeViolations(
  { required, minProperties, maxProperties }: Schema,
  value: ReadonlyMap<string, unknown>,
): Violation[] {
  const found: Violation[] = [];
  for (const { value: name } of required?.value ?? [])
    if (!value.has(name)) found.push(violation("required", `the property ${preview(name)} is missing`));
  const { size } = value;
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

function propertyViolations(
  { properties = [], patternProperties = [], additionalProperties, propertyNames }: Schema,
  { name, value }: { name: string; value: unknown },
  judge: Judge,
): Violation[] {
  const declared = properties.filter((property) => property.name === name);
  const matching = patternProperties.filter(({ pattern }) => new RegExp(pattern.value, "u").test(name));
  const found = [...declared, ...matching].flatMap(({ schema }) => judge(schema, value));
  if (declared.length + matching.length === 0 && additionalProperties) {
    if (additionalProperties.never) found.push(violation("additionalProperties", "the property is not declared"));
    else found.push(...judge(additionalProperties, value));
  }
  const wrongName = propertyNames ? judge(propertyNames, name)[0] : undefined;
  if (wrongName) found.push(violation("propertyNames", `the property's name is not allowed: ${wrongName.message}`));
  return found;
}
