/** What nothing that is exported leads to: declarations of a file's own, and imports. */

import { ts } from "../../compiler/compiler.js";
import type { Edit } from "./edits.js";
import { listed } from "./imports.js";
import { hasModifier, wholeCut } from "./source.js";

/** Cuts it out of a file of declarations. */
export function unused(file: ts.SourceFile): readonly Edit[] {
  const { statements, text } = file;
  const names = namesInUse(statements);
  return statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) return importInUse(statement, names, text);
    return isOwn(statement) && !declares(statement).some((name) => names.has(name)) ? [wholeCut(statement, text)] : [];
  });
}

function namesInUse(statements: readonly ts.Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  const waiting = new Set(statements.filter((statement) => !ts.isImportDeclaration(statement)));
  for (let grown = true; grown; ) {
    grown = false;
    for (const statement of waiting) {
      if (isOwn(statement) && !declares(statement).some((name) => names.has(name))) continue;
      waiting.delete(statement);
      for (const name of mentions(statement)) names.add(name);
      grown = true;
    }
  }
  return names;
}

/** Of the file's own, and not exported. */
function isOwn(statement: ts.Statement): boolean {
  return !ts.isExportDeclaration(statement) && !hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

function declares(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return isNamed(statement) && statement.name ? [statement.name.text] : [];
}

function isNamed(statement: ts.Statement): statement is NamedStatement {
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  return isType || ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
}

type NamedStatement = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.FunctionDeclaration | ts.ClassDeclaration;

/** The names that its types begin with. */
function mentions(node: ts.Node): readonly string[] {
  const own = mentioned(node);
  const names = own === undefined ? [] : [leftmost(own).getText()];
  ts.forEachChild(node, (child) => {
    names.push(...mentions(child));
  });
  return names;
}

function mentioned(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  if (ts.isExpressionWithTypeArguments(node) || ts.isComputedPropertyName(node)) return node.expression;
  return undefined;
}

function leftmost(node: ts.Node): ts.Node {
  if (ts.isQualifiedName(node)) return leftmost(node.left);
  return ts.isPropertyAccessExpression(node) ? leftmost(node.expression) : node;
}

function importInUse(statement: ts.ImportDeclaration, names: ReadonlySet<string>, text: string): readonly Edit[] {
  const { importClause, moduleSpecifier } = statement;
  const bindings = importClause?.namedBindings;
  if (!bindings) return [wholeCut(statement, text)];
  if (ts.isNamespaceImport(bindings)) return names.has(bindings.name.text) ? [] : [wholeCut(statement, text)];
  const kept = bindings.elements.filter(({ name }) => names.has(name.text));
  if (kept.length === bindings.elements.length) return [];
  if (kept.length === 0) return [wholeCut(statement, text)];
  const before = text.slice(statement.getStart(), bindings.getStart());
  const specifiers = kept.map((element) => element.getText());
  const line = listed(before, specifiers, ` from ${moduleSpecifier.getText()};`);
  return [{ start: statement.getStart(), end: statement.end, text: line }];
}
