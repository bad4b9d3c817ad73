/** Shapes as type expressions. */

import type { Field, Shape, TupleItem } from "../draft.js";

/** How tightly the outermost operator of an expression binds. */
type Binding = "union" | "intersection" | "postfix";

const STRENGTH: Readonly<Record<Binding, number>> = { union: 0, intersection: 1, postfix: 2 };

/** The type expression of `shape`. */
export function expression(shape: Shape): string {
  return printed(shape, "union");
}

/**
 * The pieces between which an expression may be broken into lines: before an operator, behind a separator. With spaces
 * between them they are the whole.
 */
export function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  let chunk = "";
  for (const piece of text.match(/(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^\s'"])+/g) ?? []) {
    if (chunk !== "" && (/^[|&]$/.test(piece) || /[;,{]$/.test(chunk))) {
      chunks.push(chunk);
      chunk = "";
    }
    chunk = chunk === "" ? piece : `${chunk} ${piece}`;
  }
  return chunk === "" ? chunks : [...chunks, chunk];
}

/** `shape` in a place that takes what binds at least as tightly as `least`. */
function printed(shape: Shape, least: Binding): string {
  const text = bare(shape);
  return STRENGTH[bindingOf(shape)] < STRENGTH[least] ? `(${text})` : text;
}

function bindingOf(shape: Shape): Binding {
  if (shape.kind !== "union" && shape.kind !== "intersection") return "postfix";
  const [only] = shape.members;
  if (only === undefined) return "postfix";
  return shape.members.length === 1 ? bindingOf(only) : shape.kind;
}

function bare(shape: Shape): string {
  switch (shape.kind) {
    case "type":
    case "built-in":
      return shape.name;
    case "literal":
      return literal(shape.value);
    case "array":
      return `${printed(shape.items, "postfix")}[]`;
    case "tuple":
      return tuple(shape.items, shape.rest);
    case "object":
      return object(shape.fields, shape.others);
    case "record":
      return record(shape.keys, shape.values);
    case "union":
      return joined(shape.members, { mark: " | ", least: "intersection", none: "never" });
    case "intersection":
      return joined(shape.members, { mark: " & ", least: "postfix", none: "unknown" });
    case "partial":
      return `Partial<${expression(shape.of)}>`;
    case "required":
      return `Required<${expression(shape.of)}>`;
    case "pick":
      return `Pick<${expression(shape.of)}, ${keys(shape.keys)}>`;
    case "omit":
      return shape.keys.length === 0 ? bare(shape.of) : `Omit<${expression(shape.of)}, ${keys(shape.keys)}>`;
    default:
      return shape satisfies never;
  }
}

function joined(
  members: readonly Shape[],
  { mark, least, none }: { readonly mark: string; readonly least: Binding; readonly none: string },
): string {
  const [only] = members;
  if (only === undefined) return none;
  if (members.length === 1) return bare(only);
  return members.map((member) => printed(member, least)).join(mark);
}

function tuple(items: readonly TupleItem[], rest: Shape | undefined): string {
  const parts = items.map(({ shape, optional }) => expression(shape) + (optional ? "?" : ""));
  if (rest) parts.push(`...${printed(rest, "postfix")}[]`);
  return `[${parts.join(", ")}]`;
}

function object(fields: readonly Field[], others: Shape | undefined): string {
  const members = fields.map(({ name, shape, optional }) => `${key(name)}${optional ? "?" : ""}: ${expression(shape)}`);
  if (others) members.push(`[key: string]: ${expression(others)}`);
  return members.length === 0 ? "{}" : `{ ${members.join("; ")} }`;
}

function record(names: readonly string[] | "any", values: Shape): string {
  if (names === "any") return `Record<string, ${expression(values)}>`;
  return names.length === 0 ? "{}" : `Record<${keys(names)}, ${expression(values)}>`;
}

function keys(names: readonly string[]): string {
  return names.map(literal).join(" | ");
}

function key(name: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name) ? name : literal(name);
}

/** What a line cannot hold as it is; all of it has an escape in a literal. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF]/gu;

function literal(value: string | number | boolean): string {
  if (typeof value !== "string") return Number.isFinite(value) || typeof value === "boolean" ? String(value) : "number";
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const inside = value
    .replace(/\\/g, "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replace(UNSEEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return quote + inside + quote;
}
