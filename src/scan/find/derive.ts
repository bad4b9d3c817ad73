/** What an expression was made from, one step at a time: the way back from a socket to its server. */

import { ts } from "../../compiler/compiler.js";

/** The expression without what changes its type alone. */
export function bare(expression: ts.Expression): ts.Expression {
  let inner = expression;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isTypeAssertionExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isAwaitExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/** What a call's method, or a property, was asked of; nothing for others. */
export function ownerOf(expression: ts.Expression): ts.Expression | undefined {
  const callee = ts.isCallExpression(expression) ? bare(expression.expression) : expression;
  return ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee) ? callee.expression : undefined;
}

/** The name of a property or method that an expression asks for. */
export function memberOf(expression: ts.Expression): string | undefined {
  const callee = ts.isCallExpression(expression) ? bare(expression.expression) : expression;
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  if (!ts.isElementAccessExpression(callee)) return undefined;
  return ts.isStringLiteralLike(callee.argumentExpression) ? callee.argumentExpression.text : undefined;
}

/** What a name was given where it was declared: a variable's value, what a loop goes over, what calls a callback. */
export function originallyOf(name: ts.Expression, checker: ts.TypeChecker): ts.Expression | undefined {
  const declaration = declarationOf(name, checker);
  if (!declaration) return undefined;
  if (ts.isExportAssignment(declaration)) return declaration.expression;
  if (ts.isPropertyDeclaration(declaration)) return declaration.initializer ?? assignedIn(declaration);
  // In JavaScript, assigning to a property declares it.
  if (ts.isBinaryExpression(declaration)) return declaration.right;
  return givenTo(declaration);
}

/** The declaration of a variable, a parameter or a property, through imports. */
export function declarationOf(name: ts.Expression, checker: ts.TypeChecker): ts.Declaration | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) return undefined;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target.valueDeclaration ?? target.declarations?.[0];
  if (!declaration || !ts.isShorthandPropertyAssignment(declaration)) return declaration;
  return checker.getShorthandAssignmentValueSymbol(declaration)?.valueDeclaration;
}

function givenTo(declaration: ts.Node): ts.Expression | undefined {
  if (ts.isBindingElement(declaration)) return givenTo(declaration.parent.parent);
  if (ts.isParameter(declaration)) return callerOf(declaration.parent);
  if (!ts.isVariableDeclaration(declaration)) return undefined;
  const statement = declaration.parent.parent;
  return ts.isForOfStatement(statement) ? statement.expression : declaration.initializer;
}

/** The call that a function is written out in as an argument. */
function callerOf(callback: ts.Node): ts.CallExpression | undefined {
  let argument = callback;
  while (ts.isParenthesizedExpression(argument.parent)) argument = argument.parent;
  const call = argument.parent;
  return ts.isCallExpression(call) && call.expression !== argument ? call : undefined;
}

/** What the constructor gives a property. */
function assignedIn(property: ts.PropertyDeclaration): ts.Expression | undefined {
  const maker = property.parent.members.find(ts.isConstructorDeclaration);
  for (const statement of maker?.body?.statements ?? []) {
    if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) continue;
    const { left, right, operatorToken } = statement.expression;
    const assigns = operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(left);
    if (!assigns || left.expression.kind !== ts.SyntaxKind.ThisKeyword) continue;
    if (ts.isIdentifier(property.name) && left.name.text === property.name.text) return right;
  }
  return undefined;
}
