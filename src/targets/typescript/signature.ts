/** Argument lists as source: parameters of handlers and calls, tuples, functions' types. */

import type { Argument } from "../../catalog/model.js";
import { type Code, empty, group, ifBroken, indent, join, line, list, softline, ts } from "../../code/code.js";
import { name } from "../../code/names.js";
import type { FileEmission } from "./emission.js";
import { keyword, type TypeNode, union, unknown } from "./types/node.js";
import { printType } from "./types/print.js";
import { typeOf } from "./types/schema-type.js";

/** One parameter of a function's type. */
export interface Parameter {
  readonly source: Code;
  /** An object alone in the parentheses keeps its braces beside them; no comma follows a rest. */
  readonly form: "plain" | "object" | "rest";
}

export function parameter(identifier: string, type: Code): Parameter {
  return { source: ts`${name(identifier)}: ${type}`, form: "plain" };
}

/** The parameters by which a handler gets an argument list and a call takes it. */
export function parametersOf(args: readonly Argument[], emission: FileEmission): readonly Parameter[] {
  return args.map((argument): Parameter => {
    const type = argumentType(argument, typeOf(argument.schema, emission.names));
    const label = labelOf(argument);
    return { source: ts`${label}: ${printType(type, emission)}`, form: formOf(argument, type) };
  });
}

/** The same as the wire has it: null stands for what is absent, and is written where something follows. */
export function wireParametersOf(
  args: readonly Argument[],
  following: "nothing" | "something",
  emission: FileEmission,
): readonly Parameter[] {
  return args.map((argument): Parameter => {
    const plain = argumentType(argument, typeOf(argument.schema, emission.names));
    if (argument.presence !== "optional") {
      return { source: ts`${labelOf(argument)}: ${printType(plain, emission)}`, form: formOf(argument, plain) };
    }
    const type = printType(union([plain, keyword("null"), keyword("undefined")]), emission);
    const label = following === "something" ? name(argument.identifier) : labelOf(argument);
    return { source: ts`${label}: ${type}`, form: "plain" };
  });
}

/** `[payload: Message, note?: string | undefined, ...labels: string[]]` */
export function tupleOf(args: readonly Argument[], emission: FileEmission): Code {
  const items = args.map((argument) => {
    const plain = argumentType(argument, typeOf(argument.schema, emission.names));
    const type = argument.presence === "optional" ? union([plain, keyword("undefined")]) : plain;
    return ts`${labelOf(argument)}: ${printType(type, emission)}`;
  });
  return list(ts`[`, items, ts`]`);
}

/** `(a: A, b: B) => Result`, or a method's `(a: A, b: B): Result`: the parameters get lines of their own first. */
export function signature(parameters: readonly Parameter[], arrow: Code, result: Code): Code {
  const [only] = parameters;
  if (only === undefined) return ts`()${arrow}${result}`;
  if (parameters.length === 1 && only.form === "object") return ts`(${only.source})${arrow}${result}`;
  const sources = join(
    parameters.map(({ source }) => source),
    ts`,${line}`,
  );
  const trailing = parameters.at(-1)?.form === "rest" ? empty : ifBroken.comma;
  return group(ts`(${indent(ts`${softline}${sources}${trailing}`)}${softline})${arrow}${result}`);
}

export const returning: Code = ts` => `;
export const resulting: Code = ts`: `;

/** A name that no argument has, for a parameter that stands beside them. */
export function freeName(wanted: string, args: readonly Argument[]): string {
  const taken = new Set(args.map(({ identifier }) => identifier));
  let free = wanted;
  while (taken.has(free)) free = `${free}_`;
  return free;
}

function labelOf({ identifier, presence }: Argument): Code {
  if (presence === "rest") return ts`...${name(identifier)}`;
  return presence === "optional" ? ts`${name(identifier)}?` : name(identifier);
}

/** A rest argument has to be an array for TypeScript, whatever its schema leaves open. */
function argumentType({ presence }: Argument, type: TypeNode): TypeNode {
  const isArray = type.kind === "array" || type.kind === "tuple" || type.kind === "named";
  return presence === "rest" && !isArray ? { kind: "array", item: unknown } : type;
}

function formOf({ presence }: Argument, type: TypeNode): Parameter["form"] {
  if (presence === "rest") return "rest";
  return type.kind === "object" ? "object" : "plain";
}
