/** Keywords of objects. */

import type { Schema } from "../../schema/model.js";
import { isUnknown } from "../../schema/shape.js";
import { type Assertion, all, any, type Formula, fact, type Selector } from "../formula.js";
import { sizeAssertions } from "./scalars.js";

export function objectAssertions(schema: Schema): readonly Assertion[] {
  const { properties = [], patternProperties = [], additionalProperties, propertyNames } = schema;
  const asked: Assertion[] = sizeAssertions(schema.minProperties?.value, schema.maxProperties?.value);
  for (const { value: name } of schema.required?.value ?? []) asked.push({ holds: present(name), fails: absent(name) });
  for (const { name, required } of schema.dependentRequired ?? [])
    for (const { value: other } of required)
      asked.push({ holds: any([absent(name), present(other)]), fails: all([present(name), absent(other)]) });
  for (const each of properties) if (!isUnknown(each.schema)) asked.push(propertyAssertion(each.name, each.schema));
  for (const { pattern, schema: each } of patternProperties)
    asked.push(selectionAssertion({ pattern: pattern.value, exceptNames: [], exceptPatterns: [] }, each));
  if (additionalProperties) asked.push(selectionAssertion(undeclared(schema), additionalProperties));
  if (propertyNames)
    asked.push({
      holds: fact({ kind: "every-name", is: { schema: propertyNames, holds: true } }),
      fails: fact({ kind: "some-name", is: { schema: propertyNames, holds: false } }),
    });
  return asked;
}

function undeclared({ properties = [], patternProperties = [] }: Schema): Selector {
  return {
    exceptNames: properties.map(({ name }) => name),
    exceptPatterns: patternProperties.map(({ pattern }) => pattern.value),
  };
}

function propertyAssertion(name: string, schema: Schema): Assertion {
  if (schema.never) return { holds: absent(name), fails: present(name) };
  return {
    holds: fact({ kind: "property", name, is: { schema, holds: true } }),
    fails: all([present(name), fact({ kind: "property", name, is: { schema, holds: false } })]),
  };
}

/** What all properties are that the selector names. */
export function selectionAssertion(selector: Selector, schema: Schema): Assertion {
  return {
    holds: fact({ kind: "every-property", selector, is: { schema, holds: true } }),
    fails: fact({ kind: "some-property", selector, is: { schema, holds: false } }),
  };
}

function present(name: string): Formula {
  return fact({ kind: "present", name });
}

function absent(name: string): Formula {
  return fact({ kind: "absent", name });
}
