import type { Argument } from "../../catalog/model.js";
import { evaluate } from "../../schema/evaluate.js";
import type { Json } from "../../schema/model.js";

/** What is wrong with a list of arguments. */
export interface ArgumentMismatch {
  /** Of the argument at fault; past the end of the list where one is missing. */
  readonly index: number;
  /** Into that argument. */
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** The first reason why values are not a list of these arguments, if there is one. */
export function argumentMismatch(args: readonly Argument[], values: readonly Json[]): ArgumentMismatch | undefined {
  for (const [index, argument] of args.entries()) {
    const found =
      argument.presence === "rest"
        ? ofRest(argument, values.slice(index), index)
        : ofOne(argument, values[index], index);
    if (found) return found;
  }
  const takesAll = args.some(({ presence }) => presence === "rest");
  return takesAll || values.length <= args.length
    ? undefined
    : {
        index: args.length,
        path: [],
        reason: `there are ${values.length} arguments, and the event takes ${args.length}`,
      };
}

/** As on the wire, null in an optional argument's place stands for an absent one. */
function ofOne(
  { name, presence, schema }: Argument,
  value: Json | undefined,
  index: number,
): ArgumentMismatch | undefined {
  if (presence === "optional" && (value === undefined || value === null)) return undefined;
  if (value === undefined) return { index, path: [], reason: `the argument "${name}" is missing` };
  const [issue] = evaluate(schema, value);
  return issue && { index, path: issue.path, reason: issue.message };
}

/** The issue's path begins with the position in the array, which tells the argument. */
function ofRest({ schema }: Argument, values: readonly Json[], start: number): ArgumentMismatch | undefined {
  const [issue] = evaluate(schema, values);
  if (!issue) return undefined;
  const [offset = 0, ...path] = issue.path;
  return { index: start + Number(offset), path, reason: issue.message };
}

/** `/user/name`, as JSON Pointer writes it. */
export function pathText(path: readonly (string | number)[]): string {
  return path.map((token) => `/${token}`).join("");
}
