/** The shape of what has one of several shapes: no union where one shape holds them all. */

import type { Field, Shape } from "../../draft.js";

/** Shapes of one group can be made into one. */
type Group = "text" | "number" | "array" | "object" | "record" | "other";

export function joined(shapes: readonly Shape[]): Shape {
  const members = shapes.flatMap((shape) => (shape.kind === "union" ? shape.members : [shape]));
  const unknown = members.find((member) => member.kind === "built-in" && member.name === "unknown");
  if (unknown) return unknown;
  const done = [...texts(members), ...numbers(members)];
  for (const member of members.filter((each) => !["text", "number"].includes(groupOf(each)))) {
    const index = done.findIndex((other) => isAlike(other, member));
    const other = done[index];
    if (other === undefined) done.push(member);
    else done.splice(index, 1, both(other, member));
  }
  const [only] = done;
  return only !== undefined && done.length === 1 ? only : { kind: "union", members: done };
}

/** Words, as long as all are; a format, as long as all have it. */
function texts(members: readonly Shape[]): Shape[] {
  const all = different(members.filter((member) => groupOf(member) === "text"));
  return all.length < 2 || all.every(({ kind }) => kind === "literal") ? all : [{ kind: "built-in", name: "string" }];
}

function numbers(members: readonly Shape[]): Shape[] {
  const all = different(members.filter((member) => groupOf(member) === "number"));
  return all.length < 2 ? all : [{ kind: "built-in", name: "number" }];
}

function different(shapes: readonly Shape[]): Shape[] {
  return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
}

/** The key that two objects share where they are the same thing, or nothing where they are not objects with fields. */
export function signatureOf(shape: Shape): string | undefined {
  if (shape.kind !== "object" || shape.others) return undefined;
  return JSON.stringify(shape.fields.map(({ name, shape: each }) => [name, groupsOf(each)]).sort());
}

function groupsOf(shape: Shape): readonly string[] {
  const members = shape.kind === "union" ? shape.members : [shape];
  const groups = members.map((member) =>
    groupOf(member) === "other" && member.kind === "built-in" ? member.name : groupOf(member),
  );
  return [...new Set(groups)].filter((group) => group !== "null").sort();
}

function groupOf(shape: Shape): Group {
  switch (shape.kind) {
    case "built-in":
      if (shape.name === "integer" || shape.name === "number") return "number";
      return ["boolean", "null", "binary", "unknown", "never"].includes(shape.name) ? "other" : "text";
    case "literal":
      return typeof shape.value === "string" ? "text" : "other";
    case "array":
    case "object":
    case "record":
      return shape.kind;
    default:
      return "other";
  }
}

function isAlike(a: Shape, b: Shape): boolean {
  const group = groupOf(a);
  if (JSON.stringify(a) === JSON.stringify(b)) return true;
  if (group === "other" || group !== groupOf(b)) return false;
  return group !== "object" || (signatureOf(a) !== undefined && signatureOf(a) === signatureOf(b));
}

/** Of two that are alike. */
function both(a: Shape, b: Shape): Shape {
  if (a.kind === "array" && b.kind === "array") return { kind: "array", items: joined([a.items, b.items]) };
  if (a.kind === "record" && b.kind === "record") return { ...a, values: joined([a.values, b.values]) };
  if (a.kind === "object" && b.kind === "object") return { ...a, fields: fields(a.fields, b.fields) };
  return a;
}

function fields(a: readonly Field[], b: readonly Field[]): readonly Field[] {
  return a.map((field) => {
    const other = b.find(({ name }) => name === field.name);
    if (!other) return field;
    return { ...field, optional: field.optional || other.optional, shape: joined([field.shape, other.shape]) };
  });
}
