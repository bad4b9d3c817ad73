/** Heads of functions and classes that do not fit on a line, laid out as a formatter would. */

import { ts } from "../../compiler/compiler.js";
import { type Edit, edited } from "./edits.js";
import { parsed, WIDTH } from "./source.js";

/** For a file of declarations, whose heads have become longer by a word. */
export function broken(text: string): string {
  const file = parsed(text);
  const edits = file.statements.flatMap((statement) => {
    if (!isTooWide(statement, text)) return [];
    if (ts.isFunctionDeclaration(statement)) return parameters(statement, file);
    return ts.isClassDeclaration(statement) ? heritage(statement, file) : [];
  });
  return edited(text, edits).text;
}

function isTooWide(statement: ts.Statement, text: string): boolean {
  const start = statement.getStart();
  const end = text.indexOf("\n", start);
  return (end === -1 ? text.length : end) - start > WIDTH;
}

/** Each on a line of its own. */
function parameters({ parameters: all }: ts.FunctionDeclaration, file: ts.SourceFile): readonly Edit[] {
  const lines = all.map((parameter) => `\n  ${parameter.getText(file)},`);
  return [{ start: all.pos, end: all.end, text: `${lines.join("")}\n` }];
}

/** What a class extends and implements, each on a line of its own, and the brace below them. */
function heritage({ heritageClauses, members }: ts.ClassDeclaration, file: ts.SourceFile): readonly Edit[] {
  const clauses = (heritageClauses ?? []).map((clause) => {
    return { start: clause.pos, end: clause.end, text: `\n  ${clause.getText(file)}` };
  });
  const last = heritageClauses?.at(-1);
  return last ? [...clauses, { start: last.end, end: members.pos, text: "\n{" }] : [];
}
