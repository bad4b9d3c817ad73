/** What TSDoc says of a type or a property. */

import type { ts } from "../../../compiler/compiler.js";
import type { Documentation } from "../../draft.js";
import { isOwn } from "./place.js";

/** The text before the first tag, and `@deprecated`. Other tags say what a catalog has no place for. */
export function documentationOf(symbol: ts.Symbol, checker: ts.TypeChecker): Documentation {
  // A package's or TypeScript's own comments are not the user's to publish.
  if (!symbol.declarations?.some(isOwn)) return { description: undefined, deprecated: false };
  const text = plain(symbol.getDocumentationComment(checker));
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === "deprecated");
  const reason = tag && plain(tag.text ?? []);
  return { description: text || undefined, deprecated: reason || tag !== undefined };
}

/** Of `{@link Client | every client}` only "every client", and of `{@link Client}` the name. */
function plain(parts: readonly ts.SymbolDisplayPart[]): string {
  const texts = parts.map(({ kind, text }, index) => {
    if (kind === "link") return "";
    const isLabelled = kind === "linkName" && parts[index + 1]?.kind === "linkText";
    return isLabelled ? "" : kind === "linkText" ? text.trim() : text;
  });
  return texts.join("").trim();
}
