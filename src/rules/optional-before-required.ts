import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { argumentLists } from "./subjects/events.js";

export const optionalBeforeRequired = defineRule<Catalog, { optional: string; required: string }>({
  name: "optional-before-required",
  severity: "error",
  why: "Arguments are told apart by their position alone. One that may be left out can only stand behind all that may not.",
  message: ({ optional, required }) =>
    `The optional argument "${optional}" stands before "${required}", which is required.`,
  help: ({ optional }) =>
    `Move "${optional}?" behind the required arguments, or drop its "?" and let its type accept null.`,
  *check(catalog) {
    for (const args of argumentLists(catalog)) {
      for (const [index, argument] of args.entries()) {
        if (argument.presence !== "optional") continue;
        const later = args.slice(index + 1).find((other) => other.presence === "required");
        if (!later) continue;
        yield {
          at: argument.at,
          facts: { optional: argument.name, required: later.name },
          related: [{ at: later.at, message: `"${later.name}" is required` }],
        };
      }
    }
  },
});
