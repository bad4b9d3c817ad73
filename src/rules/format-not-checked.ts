import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { checkedFormats, formatCheck } from "../schema/formats.js";
import { everySchema } from "./subjects/every-schema.js";

export const formatNotChecked = defineRule<Catalog, { format: string; checked: readonly string[] }>({
  name: "format-not-checked",
  severity: "warning",
  why: "A format that the guards do not know is kept for documentation, but any string passes.",
  message: ({ format }) => `The format "${format}" is not checked: any string passes.`,
  help: ({ checked }) => `Add a "pattern", or use a format that is checked: ${checked.join(", ")}.`,
  *check(catalog) {
    for (const { format } of everySchema(catalog)) {
      if (format && !formatCheck(format.value))
        yield { at: format.at, facts: { format: format.value, checked: checkedFormats() } };
    }
  },
});
