/** Argument lists, of events and of answers with several values. */

import type { DraftArgument, DraftEvent, Shape } from "../draft.js";
import { argumentNames } from "./names.js";
import { schema } from "./schema.js";
import { list, map, text, word, type Yaml } from "./yaml/model.js";

/** `- greeting: string`, one entry each. */
export function argumentList(args: readonly DraftArgument[]): Yaml {
  return listOf(args, []);
}

/** Types of its answer are named after an event, too: beside an ack, an argument that is declared cannot have their names. */
export function eventArguments({ args, ack }: DraftEvent): Yaml {
  return listOf(args, ack && args.some(({ shape }) => isDeclared(shape)) ? TYPES_OF_ANSWERS : []);
}

const TYPES_OF_ANSWERS = ["value", "result", "error"];

function listOf(args: readonly DraftArgument[], taken: readonly string[]): Yaml {
  const names = argumentNames(
    args.map(({ name }) => name),
    taken,
  );
  const items = args.map((argument, index) => entry(argument, names[index] ?? argument.name));
  const isSimple = args.length === 1 || args.every(({ shape }) => !isDeclared(shape));
  return list(items, isSimple ? "compact" : "block");
}

/** Whether the generated code gives it a name, as it does with objects. */
function isDeclared({ kind }: Shape): boolean {
  switch (kind) {
    case "object":
    case "union":
    case "intersection":
    case "partial":
    case "required":
    case "pick":
    case "omit":
      return true;
    case "type":
    case "built-in":
    case "literal":
    case "array":
    case "tuple":
    case "record":
      return false;
    default:
      return kind satisfies never;
  }
}

function entry({ shape, presence, description }: DraftArgument, name: string): Yaml {
  if (description === undefined || description === "") return map([[marked(name, presence), schema(shape)]], "pair");
  return map([
    ["name", text(name)],
    ["schema", schema(shape)],
    presence === "required" ? undefined : [presence, word(true)],
    ["description", text(description)],
  ]);
}

function marked(name: string, presence: DraftArgument["presence"]): string {
  switch (presence) {
    case "required":
      return name;
    case "optional":
      return `${name}?`;
    case "rest":
      return `...${name}`;
    default:
      return presence satisfies never;
  }
}
