/** Argument lists, of events and of answers with several values. */

import type { DraftArgument, DraftEvent } from "../draft.js";
import { isObjectLike } from "../generated-names.js";
import { argumentNames } from "./names.js";
import { schema } from "./schema.js";
import { list, map, text, word, type Yaml } from "./yaml/model.js";

/** `- greeting: string`, one entry each. */
export function argumentList(args: readonly DraftArgument[]): Yaml {
  const names = argumentNames(args.map(({ name }) => name));
  const items = args.map((argument, index) => entry(argument, names[index] ?? argument.name));
  const isSimple = args.length === 1 || args.every(({ shape }) => schema(shape).kind !== "map");
  return list(items, isSimple ? "compact" : "block");
}

/** Types of its answer are named after an event, as those of its arguments are: they cannot have the same names. */
export function eventArguments({ args, ack }: DraftEvent): Yaml {
  if (!ack) return argumentList(args);
  return argumentList(
    args.map((argument) => {
      const { name, shape } = argument;
      return TYPES_OF_ANSWERS.includes(name) && isObjectLike(shape) ? { ...argument, name: `${name}Data` } : argument;
    }),
  );
}

const TYPES_OF_ANSWERS = ["value", "result", "error"];

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
