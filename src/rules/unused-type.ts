import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { usedSchemas } from "./subjects/every-schema.js";

export const unusedType = defineRule<Catalog, { type: string }>({
  name: "unused-type",
  severity: "warning",
  why: "A type that no event, error, handshake or other used type refers to is dead weight, or the sign of a name that was meant elsewhere.",
  message: ({ type }) => `Nothing uses the type "${type}".`,
  help: () => "Refer to it from an event, or remove it.",
  *check(catalog) {
    const used = usedSchemas(catalog);
    for (const { name, schema, at } of catalog.types) {
      // Another catalog may use what an included file declares.
      const isOwn = at.file === catalog.file;
      if (isOwn && !used.has(schema)) yield { at, facts: { type: name } };
    }
  },
});
