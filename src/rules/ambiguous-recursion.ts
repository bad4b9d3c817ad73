import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { literalsOf } from "../schema/literals.js";
import type { Json, Schema } from "../schema/model.js";
import { acceptsType, reachable } from "../schema/shape.js";
import { everySchema } from "./subjects/every-schema.js";

export const ambiguousRecursion = defineRule<Catalog, { first: number; second: number }>({
  name: "ambiguous-recursion",
  severity: "error",
  why: "Where nothing tells two variants of a recursive union apart, a check may have to try both at every level, which doubles its work each time. One small message is then enough to stop a server.",
  message: ({ first, second }) =>
    `Variants ${first} and ${second} of this union both lead back to it, and no property tells them apart.`,
  help: () => `Give each a property with a literal of its own, such as kind: "'leaf'".`,
  *check(catalog) {
    for (const schema of everySchema(catalog)) {
      for (const branches of [schema.anyOf ?? [], schema.oneOf ?? []]) {
        const pair = ambiguousPair(schema, branches);
        if (pair) yield { at: schema.at, facts: { first: pair[0] + 1, second: pair[1] + 1 } };
      }
    }
  },
});

/** The positions of the first two branches that a value of both kinds could lead through, again and again. */
function ambiguousPair(schema: Schema, branches: readonly Schema[]): readonly [number, number] | undefined {
  const containers = branches.filter((branch) => acceptsType(branch, "object") || acceptsType(branch, "array"));
  if (containers.length < 2) return undefined;
  const recursive = containers.filter((branch) => reachable([branch]).has(schema));
  for (const [index, first] of recursive.entries()) {
    const second = recursive.slice(index + 1).find((branch) => !areTold(first, branch));
    if (second) return [branches.indexOf(first), branches.indexOf(second)];
  }
  return undefined;
}

/** Whether a value can be seen to be of one kind at most without a look into it. */
function areTold(first: Schema, second: Schema): boolean {
  if (acceptsType(first, "array") && acceptsType(second, "array")) return false;
  if (!acceptsType(first, "object") || !acceptsType(second, "object")) return true;
  const [ofFirst, ofSecond] = [tagsOf(first), tagsOf(second)];
  return [...ofFirst].some(([property, tag]) => {
    const other = ofSecond.get(property);
    if (!other || !(tag.isRequired || other.isRequired)) return false;
    return !tag.literals.some((literal) => other.literals.includes(literal));
  });
}

interface Tag {
  readonly literals: readonly Json[];
  readonly isRequired: boolean;
}

/** The properties of an object that can only be literals, of all parts that always apply. */
function tagsOf(schema: Schema): ReadonlyMap<string, Tag> {
  const parts = new Set([schema]);
  for (const { reference, allOf = [] } of parts) {
    for (const part of [...(reference ? [reference.target] : []), ...allOf]) parts.add(part);
  }
  const required = new Set([...parts].flatMap((part) => part.required?.value.map(({ value }) => value) ?? []));
  const properties = [...parts].flatMap((part) => part.properties ?? []);
  return new Map(
    properties.flatMap(({ name, schema: value }) => {
      const literals = literalsOf(value);
      return literals ? [[name, { literals, isRequired: required.has(name) }] as const] : [];
    }),
  );
}
