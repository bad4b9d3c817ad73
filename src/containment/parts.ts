/** The schemas that may say something of the same value together. */

import { isEqual } from "../schema/equal.js";
import type { Json, JsonType, Schema } from "../schema/model.js";
import { acceptsType, allInPlace, resolved } from "../schema/shape.js";

/** A choice between branches of which a value may match only some. */
interface Choice {
  readonly branches: readonly Schema[];
  /** Whether a value that is accepted matches one of them only. */
  readonly isExclusive: boolean;
}

export interface Part {
  readonly schema: Schema;
  /** The branches on the way to it. */
  readonly taken: ReadonlyMap<Choice, number>;
  /** Whether it says something of every value. */
  readonly isCertain: boolean;
}

const MAX_PARTS = 300;

/** All parts of a schema, itself first; undefined where they are too many to be looked at together. */
export function partsOf(schema: Schema): readonly Part[] | undefined {
  const parts: Part[] = [{ schema, taken: new Map(), isCertain: true }];
  for (const part of parts) {
    if (parts.length > MAX_PARTS) return undefined;
    const { reference, allOf = [], anyOf, oneOf, dependentSchemas = [] } = part.schema;
    for (const each of [...(reference ? [reference.target] : []), ...allOf]) parts.push({ ...part, schema: each });
    if (anyOf) parts.push(...branchesOf(part, { branches: anyOf, isExclusive: false }));
    if (oneOf) parts.push(...branchesOf(part, { branches: oneOf, isExclusive: true }));
    for (const each of dependentSchemas) parts.push({ ...part, schema: each.schema, isCertain: false });
    parts.push(...conditional(part));
  }
  return parts;
}

/** Whether some value can match both. */
export function canMeet(one: Part, other: Part): boolean {
  for (const [choice, branch] of one.taken) {
    const taken = other.taken.get(choice);
    if (taken === undefined || taken === branch) continue;
    const [left, right] = [choice.branches[branch], choice.branches[taken]];
    if (choice.isExclusive || (left && right && areDisjoint(left, right))) return false;
  }
  return true;
}

/** Whether certainly no value matches both, as far as types and constants in required properties tell. */
export function areDisjoint(one: Schema, other: Schema): boolean {
  if (!TYPES.some((type) => acceptsType(one, type) && acceptsType(other, type))) return true;
  if (TYPES.some((type) => type !== "object" && acceptsType(one, type) && acceptsType(other, type))) return false;
  const others = requiredConstants(other);
  return [...requiredConstants(one)].some(([name, values]) =>
    others.get(name)?.every((value) => !values.some((each) => isEqual(each, value))),
  );
}

/** Whether every object of the schema is one that it names properties of. */
export function certainlyNames(schema: Schema): boolean {
  const { properties, reference, allOf = [], anyOf, oneOf } = schema;
  if (properties || allOf.some(certainlyNames) || (reference && certainlyNames(reference.target))) return true;
  return [anyOf, oneOf].some((branches) => {
    const objects = branches?.filter((branch) => acceptsType(branch, "object")) ?? [];
    return objects.length > 0 && objects.every(certainlyNames);
  });
}

const TYPES: readonly JsonType[] = ["null", "boolean", "number", "string", "array", "object", "binary"];

function branchesOf(part: Part, choice: Choice): readonly Part[] {
  return choice.branches.map((schema, branch) => ({
    schema,
    taken: new Map([...part.taken, [choice, branch]]),
    isCertain: part.isCertain && choice.branches.length === 1,
  }));
}

function conditional(part: Part): readonly Part[] {
  const { if: condition, then: consequence, else: alternative } = part.schema;
  if (!condition) return [];
  const choice: Choice = { branches: [], isExclusive: true };
  const given = (schema: Schema | undefined, branch: number): readonly Part[] =>
    schema ? [{ schema, taken: new Map([...part.taken, [choice, branch]]), isCertain: false }] : [];
  return [...given(condition, 0), ...given(consequence, 0), ...given(alternative, 1)];
}

function requiredConstants(schema: Schema): ReadonlyMap<string, readonly Json[]> {
  const parts = certainParts(schema);
  const required = new Set(parts.flatMap((part) => part.required?.value.map(({ value }) => value) ?? []));
  const found = new Map<string, readonly Json[]>();
  for (const { name, schema: inside } of parts.flatMap((part) => part.properties ?? [])) {
    const { const: only, enum: listed } = resolved(inside);
    if (required.has(name) && (only || listed)) found.set(name, only ? [only.value] : (listed?.value ?? []));
  }
  return found;
}

function certainParts(schema: Schema): readonly Schema[] {
  const found = new Set([schema]);
  for (const { reference, allOf = [] } of found)
    for (const each of [...(reference ? [reference.target] : []), ...allOf]) found.add(each);
  return [...found];
}

/** Whether a schema says nothing of what is inside of objects and arrays, so that nothing there is undeclared. */
export function isSilent(schema: Schema): boolean {
  return ![...allInPlace(schema)].some((part) => CONTENT.some((keyword) => part[keyword] !== undefined));
}

const CONTENT = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "prefixItems",
  "items",
  "unevaluatedItems",
] as const satisfies readonly (keyof Schema)[];
