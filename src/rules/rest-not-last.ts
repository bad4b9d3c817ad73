import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { argumentLists } from "./subjects/events.js";

export const restNotLast = defineRule<Catalog, { rest: string; next: string }>({
  name: "rest-not-last",
  severity: "error",
  why: "A rest argument takes all arguments that are left, so that nothing can follow it.",
  message: ({ rest, next }) => `Nothing is left for "${next}": the rest argument "...${rest}" before it takes it all.`,
  help: ({ rest }) => `Move "...${rest}" to the end of the list.`,
  *check(catalog) {
    for (const args of argumentLists(catalog)) {
      for (const [index, argument] of args.entries()) {
        const next = args[index + 1];
        if (argument.presence === "rest" && next)
          yield { at: argument.at, facts: { rest: argument.name, next: next.name } };
      }
    }
  },
});
