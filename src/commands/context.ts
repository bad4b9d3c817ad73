import type { Catalog } from "../catalog/model.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Context } from "../diagnostics/findings.js";
import { pointerAt } from "../document/pointer.js";

const SECTIONS = new Set(["clientToServer", "serverToClient", "errorEvents", "serverToServer"]);

/** The namespace and the event that a diagnostic lies in, told from its place in the file. */
export function contextOf({ at }: Diagnostic, catalog: Catalog | undefined): Context {
  const document = catalog?.documents.get(at.file);
  if (!document) return {};
  const tokens = pointerAt(document, at.start);
  const inNamespace = tokens[0] === "namespaces" && tokens[1] !== undefined;
  const [section, event] = inNamespace ? tokens.slice(2) : tokens;
  const namespace = inNamespace ? tokens[1] : SECTIONS.has(section ?? "") ? "/" : undefined;
  return {
    ...(namespace === undefined ? {} : { namespace }),
    ...(event !== undefined && SECTIONS.has(section ?? "") ? { event } : {}),
    pointer: jsonPointer(tokens),
  };
}

export function jsonPointer(tokens: readonly string[]): string {
  return tokens.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
