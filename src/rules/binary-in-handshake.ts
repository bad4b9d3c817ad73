import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { reachable } from "../schema/shape.js";
import { type HandshakePartName, handshakeParts } from "./subjects/handshake-parts.js";

export const binaryInHandshake = defineRule<Catalog, { part: HandshakePartName }>({
  name: "binary-in-handshake",
  severity: "error",
  why: "Socket.IO carries binary in events and acks only. In the handshake bytes arrive as something else.",
  message: ({ part }) => `Binary cannot be sent in the handshake, and so not in "${part}".`,
  help: () => "Send it as text, such as base64, or in an event.",
  *check(catalog) {
    for (const { part, schema } of handshakeParts(catalog)) {
      for (const { type } of reachable([schema])) {
        if (type?.value.includes("binary")) yield { at: type.at, facts: { part } };
      }
    }
  },
});
