import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { handshakeParts } from "./subjects/handshake-parts.js";
import { propertiesOf } from "./subjects/properties.js";

export const headerCase = defineRule<Catalog, { header: string; lower: string }>({
  name: "header-case",
  severity: "error",
  why: "Node delivers the names of headers in lower case, whatever a client wrote. A name with a capital is never there.",
  message: ({ header }) => `Headers arrive in lower case, so "${header}" is never there.`,
  help: ({ lower }) => `Write "${lower}".`,
  *check(catalog) {
    for (const { part, schema } of handshakeParts(catalog)) {
      if (part !== "headers") continue;
      for (const { name, at } of propertiesOf(schema)) {
        const lower = name.toLowerCase();
        if (lower !== name) yield { at, facts: { header: name, lower } };
      }
    }
  },
});
