/** What is taken away from a value, slowly and obviously: whatever no schema that applies to it declares. */

import { evaluate } from "../../../src/schema/evaluate.js";
import type { Schema } from "../../../src/schema/model.js";

/** A copy of a value that `schema` accepts, without what it does not declare. */
export function withoutUnknown(schema: Schema, value: unknown): unknown {
  return stripped([schema], value);
}

function stripped(schemas: readonly Schema[], value: unknown): unknown {
  const applying = schemas.flatMap((schema) => [...applyingTo(schema, value)]);
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      stripped(
        applying.flatMap((schema) => ofItem(schema, index)),
        item,
      ),
    );
  }
  if (typeof value !== "object" || value === null) return value;
  const isClosed = applying.some(({ properties }) => properties) && !applying.some(isOpen);
  const kept = Object.entries(value).filter(([key]) => !isClosed || applying.some((schema) => names(schema, key)));
  return Object.fromEntries(
    kept.map(([key, each]) => [
      key,
      stripped(
        applying.flatMap((schema) => ofProperty(schema, key)),
        each,
      ),
    ]),
  );
}

/** The schema itself, and all that it brings to bear on the value. */
function* applyingTo(schema: Schema, value: unknown): Iterable<Schema> {
  yield schema;
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const matching = branches.filter((branch) => evaluate(branch, value).length === 0);
  const parts = [...(schema.reference ? [schema.reference.target] : []), ...(schema.allOf ?? []), ...matching];
  for (const part of parts) yield* applyingTo(part, value);
}

function isOpen({ additionalProperties }: Schema): boolean {
  return additionalProperties !== undefined;
}

function names(schema: Schema, key: string): boolean {
  return ofProperty(schema, key).length > 0;
}

function ofProperty(schema: Schema, key: string): readonly Schema[] {
  const named = (schema.properties ?? []).filter((property) => property.name === key);
  const matched = (schema.patternProperties ?? []).filter(({ pattern }) => new RegExp(pattern.value, "u").test(key));
  const own = [...named, ...matched].map((property) => property.schema);
  return own.length === 0 && schema.additionalProperties ? [schema.additionalProperties] : own;
}

function ofItem({ prefixItems = [], items }: Schema, index: number): readonly Schema[] {
  const own = prefixItems[index] ?? items;
  return own ? [own] : [];
}
