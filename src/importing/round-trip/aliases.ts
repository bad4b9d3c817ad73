/** Aliases that a declaration's type is written with: the checker forgets those of texts and of numbers. */

import { ts } from "../../compiler/compiler.js";

export function aliasesIn(declaration: ts.Node, checker: ts.TypeChecker): readonly ts.Declaration[] {
  const found: ts.Declaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) found.push(...aliasesOf(checker.getSymbolAtLocation(node.typeName), checker));
    // What is written out has declarations of its own.
    if (!ts.isTypeLiteralNode(node)) ts.forEachChild(node, visit);
  };
  const isTyped = ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration);
  if ((isTyped || ts.isParameter(declaration)) && declaration.type) visit(declaration.type);
  return found;
}

function aliasesOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): readonly ts.Declaration[] {
  if (symbol === undefined) return [];
  const target = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
  return (target.declarations ?? []).filter((each) => ts.isTypeAliasDeclaration(each));
}
