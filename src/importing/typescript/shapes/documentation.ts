/** What TSDoc says of a type or a property. */

import { ts } from "../../../compiler/compiler.js";
import type { Documentation } from "../../draft.js";
import { isOwn } from "./place.js";

const LINK = /\{@link(?:code|plain)?\s+([^}|]+?)\s*(?:\|\s*([^}]*?)\s*)?\}/g;

/** The text before the first tag, and `@deprecated`. Other tags say what a catalog has no place for. */
export function documentationOf(symbol: ts.Symbol, checker: ts.TypeChecker): Documentation {
  // A package's or TypeScript's own comments are not the user's to publish.
  if (!symbol.declarations?.some(isOwn)) return { description: undefined, deprecated: false };
  const text = plain(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === "deprecated");
  const reason = tag && plain(ts.displayPartsToString(tag.text));
  return { description: text || undefined, deprecated: reason || tag !== undefined };
}

function plain(text: string): string {
  return text.replace(LINK, (_, target: string, label: string | undefined) => label || target).trim();
}
