/** ES modules as CommonJS: imports become calls of `require`, and one object at the end holds what is exported. */

import { ts } from "../../compiler/compiler.js";
import { cut, type Edit, type Edited, edited } from "./edits.js";
import { listed } from "./imports.js";
import { hasModifier, parsed } from "./source.js";

/** The code of a module, of which only imports and exports are looked at: a module imports names or everything. */
export function commonJs(text: string): Edited {
  const { statements } = parsed(text);
  const names = statements.flatMap(exportsOf).map((name) => `  ${name},\n`);
  const exported = names.length === 0 ? "" : `\nmodule.exports = {\n${names.join("")}};\n`;
  return edited(text, [
    { start: 0, end: 0, text: '"use strict";\n\n' },
    ...statements.flatMap(editsOf),
    { start: text.length, end: text.length, text: exported },
  ]);
}

function editsOf(statement: ts.Statement): readonly Edit[] {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
    return [{ start: statement.getStart(), end: statement.end, text: required(statement) }];
  }
  if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return [];
  const start = statement.getStart();
  return [cut(start, start + "export ".length)];
}

function required(statement: ts.ImportDeclaration | ts.ExportDeclaration): string {
  const from = ` = require(${statement.moduleSpecifier?.getText() ?? ""});`;
  const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  if (names === undefined) throw new Error(`No names: ${statement.getText()}`);
  if (ts.isNamespaceImport(names) || ts.isNamespaceExport(names)) return `const ${names.name.text}${from}`;
  return listed(
    "const ",
    names.elements.map(({ name, propertyName }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text)),
    from,
  );
}

function exportsOf(statement: ts.Statement): readonly string[] {
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
    return statement.exportClause.elements.map(({ name }) => name.text);
  }
  if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}
