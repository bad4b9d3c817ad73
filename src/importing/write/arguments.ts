/** Argument lists, of events and of answers with several values. */

import type { DraftArgument } from "../draft.js";
import { argumentNames } from "./names.js";
import { schema } from "./schema.js";
import { list, map, text, word, type Yaml } from "./yaml/model.js";

/** `- greeting: string`, one entry each. */
export function argumentList(args: readonly DraftArgument[]): Yaml {
  const names = argumentNames(args.map(({ name }) => name));
  return list(args.map((argument, index) => entry(argument, names[index] ?? argument.name)));
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
