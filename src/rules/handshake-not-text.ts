import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { acceptsType } from "../schema/shape.js";
import { handshakeParts } from "./subjects/handshake-parts.js";
import { propertiesOf } from "./subjects/properties.js";

export const handshakeNotText = defineRule<Catalog, { part: "query" | "headers"; property: string }>({
  name: "handshake-not-text",
  severity: "error",
  why: "What a client puts into the query or the headers arrives as text. A number or a boolean is never there.",
  message: ({ part, property }) =>
    `"${property}" arrives as text, as all in "${part}" does, so this type refuses every client that sends it.`,
  help: () => 'Use a string, such as { type: string, pattern: "^[0-9]+$" }, or move it to "auth".',
  *check(catalog) {
    for (const { part, schema } of handshakeParts(catalog)) {
      if (part === "auth") continue;
      for (const { name, at, schema: value } of propertiesOf(schema)) {
        const isText = acceptsType(value, "string") || acceptsType(value, "array");
        if (!isText && !value.never) yield { at, facts: { part, property: name } };
      }
    }
  },
});
