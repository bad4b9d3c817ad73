/** Finds where the method of a socket is used without calling it there: what it then sends cannot be seen. */

import { ts } from "../../compiler/compiler.js";
import { memberOf, ownerOf } from "./derive.js";
import { type Finder, NOTHING } from "./finder.js";
import { methodNamed } from "./methods.js";
import { originOf } from "./origin.js";

const INDIRECT: ReadonlySet<string> = new Set(["call", "apply", "bind"]);

export const findMethodsAsValues: Finder = (node, context) => {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return NOTHING;
  const name = memberOf(node);
  const owner = ownerOf(node);
  if (name === undefined || !owner || !methodNamed(name) || !isHandedOn(node)) return NOTHING;
  const origin = originOf(context.checker.getTypeAtLocation(owner), context.checker);
  return origin ? [{ kind: "indirect-call", at: context.spanOf(node) }] : NOTHING;
};

/** Called by other means, kept, or given to somebody. A test's assertion looks at a method, and does not call it. */
function isHandedOn(method: ts.Expression): boolean {
  const { parent } = method;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === method && INDIRECT.has(parent.name.text);
  if (ts.isCallExpression(parent)) return parent.expression !== method && !asserts(parent);
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.initializer === method;
  if (ts.isBinaryExpression(parent)) return isAssigned(parent, method);
  return ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isArrayLiteralExpression(parent);
}

function asserts(call: ts.CallExpression): boolean {
  return ts.isIdentifier(call.expression) && call.expression.text === "expect";
}

function isAssigned({ operatorToken, right }: ts.BinaryExpression, method: ts.Expression): boolean {
  return operatorToken.kind === ts.SyntaxKind.EqualsToken && right === method;
}
