import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { everySchema } from "./subjects/every-schema.js";

export const unreachableProperty = defineRule<Catalog, { property: string }>({
  name: "unreachable-property",
  severity: "warning",
  why: "A key named __proto__ can change what an object is, so it is taken out of every message before a handler sees it.",
  message: ({ property }) =>
    `A property named "${property}" never reaches a handler, for it is taken out of every message.`,
  help: () => "Give it another name.",
  *check(catalog) {
    for (const { properties = [] } of everySchema(catalog)) {
      for (const { name, at } of properties) if (name === "__proto__") yield { at, facts: { property: name } };
    }
  },
});
