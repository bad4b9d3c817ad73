import type { Catalog } from "../../catalog/model.js";
import type { Schema } from "../../schema/model.js";

export type HandshakePartName = "auth" | "query" | "headers";

export interface HandshakePart {
  readonly part: HandshakePartName;
  readonly schema: Schema;
}

/** What clients present, over all namespaces. */
export function* handshakeParts(catalog: Catalog): Iterable<HandshakePart> {
  for (const { handshake } of catalog.namespaces) {
    for (const part of ["auth", "query", "headers"] as const) {
      const schema = handshake?.[part];
      if (schema) yield { part, schema };
    }
  }
}
