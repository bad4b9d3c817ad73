/** What of a TypeScript file says how it is used: the file as declarations, laid out as it was. */

import { ts } from "../../compiler/compiler.js";
import { broken } from "./breaks.js";
import { edited } from "./edits.js";
import { heads } from "./heads.js";
import { hasModifier, parsed } from "./source.js";
import { tidied } from "./tidy.js";
import { unused } from "./unused.js";

const { SyntaxKind } = ts;

/** For a file that a compiler with `isolatedDeclarations` accepts: everything that is exported says its type. */
export function declarationsOf(text: string): string {
  const declared = edited(text, heads(parsed(text))).text;
  const code = broken(tidied(edited(declared, unused(parsed(declared)))));
  return needsMark(parsed(code)) ? `${code}\nexport {};\n` : code;
}

/** In a file of declarations all are exported, unless it says itself what is. */
function needsMark({ statements }: ts.SourceFile): boolean {
  if (statements.some(ts.isExportDeclaration)) return false;
  const isHidden = (statement: ts.Statement): boolean =>
    !ts.isImportDeclaration(statement) && !hasModifier(statement, SyntaxKind.ExportKeyword);
  return statements.length === 0 || statements.some(isHidden);
}
