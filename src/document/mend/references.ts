import { Lexer } from "yaml";
import type { Diagnostic, Edit } from "../../diagnostics/diagnostic.js";
import { commentCutsValue } from "../problems.js";
import { quoted } from "../quote.js";
import type { Attempt } from "./attempt.js";
import type { Step } from "./mend.js";

const REFERENCE = /(["']?)\$(?:dynamicRef|ref)\1[ \t]*:[ \t]+(#[^\s,}\]]*)/g;

/** `$ref: #/types/X` is a comment to YAML, which may take a closing bracket with it. */
export function quoteReferences(file: string, attempt: Attempt): Step {
  const text = attempt.source.original;
  const edits: Edit[] = [];
  const found: Diagnostic[] = [];
  const suspects = [...text.matchAll(REFERENCE)];
  const comments = suspects.length === 0 ? new Set<number>() : commentsOf(text);
  let line = -1;
  for (const match of suspects) {
    const pointer = match[2] ?? "";
    const end = match.index + match[0].length;
    const at = { file, start: end - pointer.length, end };
    // The first one on a line has made a comment of all others there.
    const lineStart = text.lastIndexOf("\n", at.start) + 1;
    if (!comments.has(at.start) && line !== lineStart) continue;
    line = lineStart;
    const edit = { at, text: quoted(pointer) };
    edits.push(edit);
    found.push(commentCutsValue.found({ at, facts: { text: pointer, quoted: edit.text }, fix: [edit] }));
  }
  return { attempt: edits.length === 0 ? attempt : attempt.with(edits), found };
}

/** Where comments begin. */
function commentsOf(text: string): Set<number> {
  const comments = new Set<number>();
  let offset = 0;
  let previous = "";
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer announces documents, scalars and broken flow collections by a sign that is not in the text.
    if (isSign(lexeme) && text[offset] !== lexeme) {
      previous = lexeme;
      continue;
    }
    if (lexeme.startsWith("#") && !isSign(previous)) comments.add(offset);
    previous = lexeme;
    offset += lexeme.length;
  }
  return comments;
}

function isSign(lexeme: string): boolean {
  return lexeme === "\u0002" || lexeme === "\u0018" || lexeme === "\u001f";
}
