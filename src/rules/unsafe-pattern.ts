import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { unsafePatterns } from "./subjects/patterns.js";

export const unsafePattern = defineRule<Catalog, { pattern: string; reason: string }>({
  name: "unsafe-pattern",
  severity: "error",
  why: "Some patterns take a time that doubles with each character of a hostile text. One message is then enough to stop a server.",
  message: ({ pattern, reason }) => `The pattern "${pattern}" can stop a server: ${reason}.`,
  help: () => "Rewrite it so that no part of a text can be matched in two ways, or check this in the handler.",
  async *check(catalog) {
    for (const { pattern, reason } of await unsafePatterns(catalog)) {
      yield { at: pattern.at, facts: { pattern: pattern.value, reason } };
    }
  },
});
