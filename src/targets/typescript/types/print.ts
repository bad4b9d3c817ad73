/** Types as source. */

import {
  type Code,
  empty,
  enclosedUnion,
  group,
  indent,
  join,
  line,
  lines,
  list,
  members,
  parenthesisedUnion,
  softline,
  ts,
  union,
} from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { element, key, name } from "../../../code/names.js";
import { isKeyword, type Keyword, type Member, type ObjectType, type TupleItem, type TypeNode } from "./node.js";

/** A file that types are written in. */
export interface Place {
  /** What stands before a declared type's name: nothing in types.ts itself. */
  readonly types: Code;
}

/** A type as it stands after a colon or in a list. */
export function printType(type: TypeNode, place: Place): Code {
  switch (type.kind) {
    case "keyword":
      return KEYWORDS[type.name];
    case "literal":
      return literal(type.value);
    case "named":
      return typeName(type.name, place);
    case "inherited":
      return ts`Object${element(type.name)}`;
    case "array":
      return ts`${operand(type.item, place)}[]`;
    case "tuple":
      return list(ts`[`, tupleItems(type.items, type.rest, place), ts`]`);
    case "object":
      return members(memberLines(type, place));
    case "anyObject":
      return ts`Record<string, unknown>`;
    case "record":
      return typeArguments(ts`Record`, [ts`string`, printArgument(type.value, place)]);
    case "union":
      return printUnion(type.members, place);
    case "intersection":
      return printIntersection(type.members, place);
    default:
      return type satisfies never;
  }
}

/** A type as it stands between brackets that break around it: in type arguments, in parentheses. */
export function printArgument(type: TypeNode, place: Place): Code {
  if (type.kind !== "union" || isNullableObject(type.members)) return printType(type, place);
  return enclosedUnion(type.members.map((member) => printType(member, place)));
}

const KEYWORDS: Readonly<Record<Keyword, Code>> = {
  string: ts`string`,
  number: ts`number`,
  boolean: ts`boolean`,
  null: ts`null`,
  undefined: ts`undefined`,
  unknown: ts`unknown`,
  never: ts`never`,
  Uint8Array: ts`Uint8Array`,
};

/** A declared type's name as it is written there. */
export function typeName(identifier: string, place: Place): Code {
  return ts`${place.types}${name(identifier)}`;
}

/** `Name<A, B>` */
export function typeArguments(of: Code, items: readonly Code[]): Code {
  const inside = join(items, ts`,${line}`);
  return group(ts`${of}<${indent(ts`${softline}${inside}`)}${softline}>`);
}

/** An object's members, the index signature last, as they stand in its braces. */
export function memberLines({ members: named, index }: ObjectType, place: Place): readonly Code[] {
  const declared = named.map((member) => printMember(member, place));
  return index ? [...declared, ts`[key: string]: ${printType(index, place)}`] : declared;
}

function printMember({ name: wire, type, presence, doc }: Member, place: Place): Code {
  return lines([doc, ts`${key(wire)}${presence === "optional" ? ts`?` : empty}: ${printType(type, place)}`]);
}

function tupleItems(items: readonly TupleItem[], rest: TypeNode | undefined, place: Place): readonly Code[] {
  const fixed = items.map(({ type, presence }) => {
    return presence === "optional" ? ts`${operand(type, place)}?` : printType(type, place);
  });
  return rest ? [...fixed, ts`...${operand(rest, place)}[]`] : fixed;
}

/** An object that may be null keeps its braces on the line; any other union gets a line for each member. */
function printUnion(types: readonly TypeNode[], place: Place): Code {
  const printed = types.map((type) =>
    type.kind === "intersection" && types.length > 1 ? parenthesised(type, place) : printType(type, place),
  );
  return isNullableObject(types) ? join(printed, ts` | `) : union(printed);
}

function isNullableObject(types: readonly TypeNode[]): boolean {
  const [first, second] = types;
  return types.length === 2 && first?.kind === "object" && second !== undefined && isKeyword(second, "null");
}

/** As formatters have it: only between two types without braces a line may end. */
function printIntersection(types: readonly TypeNode[], place: Place): Code {
  const parts = types.map((type, index) => {
    const printed = type.kind === "union" ? unionOperand(type.members, place) : printType(type, place);
    const before = types[index - 1];
    if (!before) return printed;
    if (before.kind !== "object" && type.kind !== "object") return indent(ts` &${line}${printed}`);
    return ts` & ${index > 1 ? indent(printed) : printed}`;
  });
  return group(join(parts, empty));
}

function unionOperand(types: readonly TypeNode[], place: Place): Code {
  return parenthesisedUnion(types.map((type) => printType(type, place)));
}

/** What stands before `[]` or `?`. */
function operand(type: TypeNode, place: Place): Code {
  return type.kind === "union" || type.kind === "intersection" ? parenthesised(type, place) : printType(type, place);
}

function parenthesised(type: TypeNode, place: Place): Code {
  return group(ts`(${indent(ts`${softline}${printArgument(type, place)}`)}${softline})`);
}
