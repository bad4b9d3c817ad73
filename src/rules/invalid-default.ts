import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { evaluate } from "../schema/evaluate.js";
import { pathText } from "./subjects/argument-values.js";
import { everySchema } from "./subjects/every-schema.js";
import { unsafePatterns } from "./subjects/patterns.js";

export const invalidDefault = defineRule<Catalog, { path: string; reason: string }>({
  name: "invalid-default",
  severity: "warning",
  why: "A default is a note to readers, and changes nothing that is sent. One that its own type refuses misleads them.",
  message: ({ path, reason }) =>
    `This default does not match its own type${path === "" ? "" : ` at ${path}`}: ${reason}.`,
  help: () => "Correct the default, or the type.",
  async *check(catalog) {
    // A default may be the very text that such a pattern never comes to an end with.
    if ((await unsafePatterns(catalog)).length > 0) return;
    for (const schema of everySchema(catalog)) {
      const value = schema.annotations.default;
      const [issue] = value ? evaluate(schema, value.value) : [];
      if (value && issue) yield { at: value.at, facts: { path: pathText(issue.path), reason: issue.message } };
    }
  },
});
