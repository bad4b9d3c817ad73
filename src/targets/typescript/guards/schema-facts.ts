/** Facts about schemas that decide which code is emitted for them. */

import { evaluate } from "../../../schema/evaluate.js";
import type { Json, Schema } from "../../../schema/model.js";
import { assertionsOf, resolved } from "../../../schema/shape.js";

/** The values of a schema that allows only so many, or undefined where there is no such list. */
export function valuesOf(schema: Schema): readonly Json[] | undefined {
  const listed = listedIn(schema);
  return listed?.filter((value) => evaluate(schema, value).length === 0);
}

function listedIn(schema: Schema): readonly Json[] | undefined {
  if (schema.never) return undefined;
  if (schema.const) return [schema.const.value];
  if (schema.enum) return schema.enum.value;
  for (const each of schema.allOf ?? []) {
    const listed = each.reference ? undefined : listedIn(each);
    if (listed) return listed;
  }
  return listedInAll(schema.anyOf) ?? listedInAll(schema.oneOf);
}

function listedInAll(branches: readonly Schema[] | undefined): readonly Json[] | undefined {
  if (!branches || branches.length === 0) return undefined;
  const lists = branches.map((branch) => (branch.reference ? undefined : listedIn(branch)));
  const complete = lists.filter((list) => list !== undefined);
  return complete.length === lists.length ? [...new Set(complete.flat())] : undefined;
}

/** Whether a test of this schema says no to `undefined`, so that nothing else has to look whether there is a value. */
export function refusesAbsence(schema: Schema, seen: ReadonlySet<Schema> = new Set()): boolean {
  if (seen.has(schema)) return false;
  const within = new Set([...seen, schema]);
  const refuses = (each: Schema): boolean => refusesAbsence(each, within);
  if (schema.never || schema.type || schema.enum || schema.const || valuesOf(schema)) return true;
  if (schema.reference && refuses(schema.reference.target)) return true;
  if (schema.allOf?.some(refuses)) return true;
  return Boolean(schema.anyOf?.every(refuses) || schema.oneOf?.every(refuses));
}

export type TagValue = string | number | boolean;

/** A property that tells the branches of a union apart, and the branch of each of its values. */
export interface Tag {
  readonly property: string;
  readonly branches: ReadonlyMap<TagValue, Schema>;
}

/** The tag of a choice between objects only. */
export function tagOf(branches: readonly Schema[]): Tag | undefined {
  const [first] = branches;
  if (!first || branches.length < 2) return undefined;
  const candidates = resolved(first).properties ?? [];
  for (const { name } of candidates) {
    const tag = tagAt(name, branches);
    if (tag) return tag;
  }
  return undefined;
}

function tagAt(property: string, branches: readonly Schema[]): Tag | undefined {
  const found = new Map<TagValue, Schema>();
  for (const branch of branches) {
    const object = resolved(branch);
    const isObject = object.type?.value.length === 1 && object.type.value[0] === "object";
    const isRequired = object.required?.value.some((each) => each.value === property);
    const own = object.properties?.find(({ name }) => name === property);
    if (!isObject || !isRequired || !own) return undefined;
    const literals = valuesOf(resolved(own.schema)) ?? [];
    if (literals.length === 0) return undefined;
    for (const literal of literals) {
      if (literal === null || typeof literal === "object" || found.has(literal)) return undefined;
      found.set(literal, branch);
    }
  }
  return { property, branches: found };
}

/** The target, where a schema is nothing but a reference to it. */
export function onlyReference(schema: Schema): Schema | undefined {
  return schema.never || assertionsOf(schema).length > 0 ? undefined : schema.reference?.target;
}
