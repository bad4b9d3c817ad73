import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { acceptsType } from "../schema/shape.js";
import { type HandshakePartName, handshakeParts } from "./subjects/handshake-parts.js";

export const handshakeNotObject = defineRule<Catalog, { part: HandshakePartName }>({
  name: "handshake-not-object",
  severity: "error",
  why: "Socket.IO delivers auth, query and headers as objects. Another type refuses every client.",
  message: ({ part }) => `"${part}" is always an object, so this type refuses every client.`,
  help: ({ part }) => `Say what is in it: ${part}: { fields: { … } }.`,
  *check(catalog) {
    for (const { part, schema } of handshakeParts(catalog)) {
      if (!acceptsType(schema, "object")) yield { at: schema.at, facts: { part } };
    }
  },
});
