/** Answers as objects: the fields of a shape, whatever it is named. */

import type { Field, Shape } from "../draft.js";

/** What a type of the draft looks like. */
export type Lookup = (name: string) => Shape | undefined;

/** One alternative of an answer. */
export interface Alternative {
  /** As it was found: a type that is named stays so. */
  readonly shape: Shape;
  readonly fields: readonly Field[];
}

/** The alternatives of a union, or the one; nothing where one of them is no object, or has keys that are not listed. */
export function alternativesOf(shape: Shape, lookup: Lookup): readonly Alternative[] | undefined {
  const alternatives = membersOf(shape, lookup).map((member) => {
    const fields = fieldsOf(member, lookup);
    return fields && { shape: member, fields };
  });
  return alternatives.every((each) => each !== undefined) ? alternatives : undefined;
}

/** Of unions in unions, too, and of those behind a name. */
export function membersOf(shape: Shape, lookup: Lookup): readonly Shape[] {
  const target = resolved(shape, lookup);
  if (target.kind !== "union") return [shape];
  return target.members.flatMap((member) => membersOf(member, lookup));
}

/** What stands behind a name. */
export function resolved(shape: Shape, lookup: Lookup): Shape {
  let target = shape;
  for (const seen = new Set<string>(); target.kind === "type" && !seen.has(target.name); ) {
    seen.add(target.name);
    target = lookup(target.name) ?? target;
  }
  return target;
}

function fieldsOf(shape: Shape, lookup: Lookup): readonly Field[] | undefined {
  const target = resolved(shape, lookup);
  if (target.kind === "object") return target.others === undefined ? target.fields.filter(isPossible) : undefined;
  if (target.kind !== "intersection") return undefined;
  const parts = target.members.map((member) => fieldsOf(member, lookup));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const fields = parts.flat();
  const names = new Set(fields.map(({ name }) => name));
  return names.size === fields.length ? fields : undefined;
}

/** `error?: never` says that there is none. */
function isPossible({ optional, shape }: Field): boolean {
  return !(optional && shape.kind === "built-in" && shape.name === "never");
}
