/** Argument lists of those that were seen: trailing ones that were left out are optional. */

import type { DraftArgument, Shape } from "../draft.js";
import type { Lists } from "./samples/lists.js";
import { shapeOf, unknown } from "./shapes/shape.js";

/** Lists whose lengths differ by more take any number of values. */
const MOST_OPTIONAL = 4;
const MOST = 16;

/** `name` is the event's, which says something of a single argument. */
export function argumentsOf(lists: Lists, name: string): readonly DraftArgument[] {
  if (lists.count === 0) return [];
  const { shortest, longest } = lists;
  const hasRest = longest - shortest > MOST_OPTIONAL || longest > MOST;
  const alone = longest === 1 ? lastWord(name) : "";
  const known = lists.positions.slice(0, hasRest ? Math.min(shortest, MOST) : longest);
  const args = known.map((values, position): DraftArgument => {
    const isOptional = position >= shortest;
    const shape = valueShape(isOptional ? withoutNull(shapeOf(values, alone)) : shapeOf(values, alone));
    return { name: argumentName(shape), shape, presence: isOptional ? "optional" : "required", description: undefined };
  });
  if (!hasRest) return args;
  const shape: Shape = { kind: "array", items: shapeOf(lists.items(known.length), "") };
  return [...args, { name: "others", shape, presence: "rest", description: undefined }];
}

/** Nothing but null tells nothing of what else there may be. */
export function valueShape(shape: Shape): Shape {
  return isNull(shape) ? unknown : shape;
}

/** In the place of an optional argument null means that it is absent. */
function withoutNull(shape: Shape): Shape {
  if (shape.kind !== "union") return shape;
  const members = shape.members.filter((member) => !isNull(member));
  const [only] = members;
  return only !== undefined && members.length === 1 ? only : { kind: "union", members };
}

function isNull(shape: Shape): boolean {
  return shape.kind === "built-in" && shape.name === "null";
}

/** After what it holds, for a log has no names of arguments. */
export function argumentName(shape: Shape): string {
  switch (shape.kind) {
    case "type":
      return shape.name.charAt(0).toLowerCase() + shape.name.slice(1);
    case "built-in":
      return shape.name === "unknown" || shape.name === "null" ? "value" : BUILT_IN_NAMES[shape.name];
    case "array":
    case "tuple":
      return "list";
    case "object":
    case "record":
      return "data";
    case "union": {
      const rest = withoutNull(shape);
      return rest.kind === "union" ? "value" : argumentName(rest);
    }
    case "literal":
    case "intersection":
    case "partial":
    case "required":
    case "pick":
    case "omit":
      return "value";
    default:
      return shape satisfies never;
  }
}

const BUILT_IN_NAMES = {
  string: "text",
  number: "number",
  integer: "number",
  boolean: "flag",
  binary: "bytes",
  never: "value",
  uuid: "id",
  datetime: "time",
  date: "date",
  time: "time",
  duration: "duration",
  email: "email",
  uri: "uri",
  hostname: "host",
  ipv4: "address",
  ipv6: "address",
} as const;

function lastWord(name: string): string {
  return name.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).findLast((word) => word !== "") ?? "";
}
