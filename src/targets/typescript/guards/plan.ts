/** Plans: how what a contract does not declare is taken away from a value, the quickest way that is exact. */

import type { Schema } from "../../../schema/model.js";
import { acceptsType, inPlace } from "../../../schema/shape.js";
import { type TaggedChoice, taggedChoice } from "./choices.js";
import type { Holdings } from "./holdings.js";
import { onlyReference } from "./schema-facts.js";

export type Plan =
  /** There is nothing that could be taken away. */
  | { readonly kind: "none" }
  /** As another schema's functions do it; of several, each is about values of other types. */
  | { readonly kind: "others"; readonly schemas: readonly Schema[] }
  /** By the schema's own keywords alone. */
  | { readonly kind: "own"; readonly containers: readonly ("object" | "array")[] }
  /** As the branch that a property tells. */
  | { readonly kind: "tagged"; readonly choice: TaggedChoice }
  /** By first marking what each schema that applies declares. */
  | { readonly kind: "marks" };

const containers = ["object", "array"] as const;

export function planOf(schema: Schema, holdings: Holdings): Plan {
  if (!holdings.hasExtras(schema)) return { kind: "none" };
  const target = onlyReference(schema);
  if (target) return { kind: "others", schemas: [target] };
  const choice = taggedChoice(schema);
  if (choice) return { kind: "tagged", choice };
  if (schema.unevaluatedProperties ?? schema.unevaluatedItems) return { kind: "marks" };
  const applied = inPlace(schema);
  const isTalkative = applied.some((part) => holdings.talks(part));
  if (!isTalkative && !schema.patternProperties) {
    return { kind: "own", containers: containers.filter((type) => acceptsType(schema, type)) };
  }
  return saysItself(schema) ? { kind: "marks" } : delegated(schema, applied, holdings);
}

function saysItself({ properties, patternProperties, additionalProperties, items, prefixItems }: Schema): boolean {
  return Boolean(properties ?? patternProperties ?? additionalProperties ?? items ?? prefixItems);
}

/** A schema that leaves everything to others can hand a value on, where it is clear to which of them. */
function delegated(schema: Schema, applied: readonly Schema[], holdings: Holdings): Plan {
  const talking = applied.filter((part) => holdings.talks(part));
  const [only] = talking;
  const isCertain = only === schema.reference?.target || (only && schema.allOf?.includes(only));
  if (talking.length === 1 && only && isCertain) return { kind: "others", schemas: [only] };
  const branches = schema.anyOf ?? schema.oneOf ?? [];
  const isOneChoice = !(schema.anyOf && schema.oneOf) && talking.every((part) => branches.includes(part));
  const isClear = containers.every((type) => branches.filter((branch) => acceptsType(branch, type)).length < 2);
  return isOneChoice && isClear ? { kind: "others", schemas: talking } : { kind: "marks" };
}
