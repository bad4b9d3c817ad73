import type { Diagnostic, Edit } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/span.js";
import type { ScalarNode } from "./model.js";
import { ambiguousKey, commentCutsText, commentCutsValue, yaml11Boolean } from "./problems.js";
import { quoted } from "./quote.js";

const YAML_1_1_BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/;

/** A comment without a space after its # is more often a value or a part of one. */
const VALUE_LIKE_COMMENT = /#[^\s#!][^\r\n]*/y;
const CUT_TEXT = /[ \t]+(#[^\s#!]\S*)/y;

/** What a plain key may be to other tools. */
export function inspectKey(key: ScalarNode): Diagnostic | undefined {
  if (key.style !== "plain") return undefined;
  if (typeof key.value === "string") return boolean11(key);
  const reading = key.value === null ? "null" : `a ${typeof key.value}`;
  const facts = { text: key.raw, quoted: quoted(key.raw), reading };
  return ambiguousKey.found({ at: key.at, facts, fix: [inQuotes(key)] });
}

/** What a plain value may be to other tools, and whether a comment has taken a part of it. */
export function inspectValue(value: ScalarNode, text: string): Diagnostic | undefined {
  if (value.style !== "plain") return undefined;
  if (value.raw === "") return swallowed(value.at, text);
  if (typeof value.value !== "string") return undefined;
  return boolean11(value) ?? cutShort(value.at, text);
}

function boolean11(scalar: ScalarNode): Diagnostic | undefined {
  if (!YAML_1_1_BOOLEAN.test(scalar.raw)) return undefined;
  const facts = { text: scalar.raw, quoted: quoted(scalar.raw) };
  return yaml11Boolean.found({ at: scalar.at, facts, fix: [inQuotes(scalar)] });
}

function swallowed(at: Span, text: string): Diagnostic | undefined {
  VALUE_LIKE_COMMENT.lastIndex = at.start;
  const comment = VALUE_LIKE_COMMENT.exec(text)?.[0].trimEnd();
  if (comment === undefined) return undefined;
  const span = { ...at, end: at.start + comment.length };
  return commentCutsValue.found({ at: span, facts: { text: comment, quoted: quoted(comment) } });
}

function cutShort(at: Span, text: string): Diagnostic | undefined {
  CUT_TEXT.lastIndex = at.end;
  const match = CUT_TEXT.exec(text);
  const comment = match?.[1];
  if (match === null || comment === undefined) return undefined;
  const end = at.end + match[0].length;
  return commentCutsText.found({ at: { ...at, start: end - comment.length, end }, facts: { comment } });
}

function inQuotes({ at, raw }: ScalarNode): Edit {
  return { at, text: quoted(raw) };
}
