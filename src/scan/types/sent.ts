/** A value on its way out: its type, and the expression that it is written as, which often says more. */

import { ts } from "../../compiler/compiler.js";

export interface Sent {
  readonly type: ts.Type;
  /** Where nothing more is known than the type, there is none. */
  readonly written: ts.Expression | undefined;
  /** Where to point if it is wrong; absent for an element of a spread. */
  readonly at: ts.Node | undefined;
}

export function sentAs(written: ts.Expression, checker: ts.TypeChecker): Sent {
  return { type: checker.getTypeAtLocation(written), written, at: written };
}

/** A part of `whole`: pointed at itself where the whole is written out in place, and otherwise with the whole. */
export function partOf(whole: Sent, written: ts.Expression, checker: ts.TypeChecker): Sent {
  const part = sentAs(written, checker);
  return whole.at === whole.written ? part : { ...part, at: whole.at };
}

export function typePartOf(whole: Sent, type: ts.Type): Sent {
  return { type, written: undefined, at: whole.at };
}

/**
 * What a value can be, one by one: the branches of a conditional, the initializer of a constant, the members of a union.
 * A variable's type forgets what its initializer says: `{ status: "online" }` becomes `{ status: string }`.
 */
export function alternativesOf(sent: Sent, checker: ts.TypeChecker): readonly Sent[] {
  const { written } = sent;
  if (written === undefined) return byType(sent);
  if (ts.isParenthesizedExpression(written) || ts.isSatisfiesExpression(written) || isConstAssertion(written)) {
    return alternativesOf(partOf(sent, written.expression, checker), checker);
  }
  if (ts.isConditionalExpression(written)) {
    const branches = [written.whenTrue, written.whenFalse];
    return branches.flatMap((branch) => alternativesOf(partOf(sent, branch, checker), checker));
  }
  if (ts.isBinaryExpression(written) && isFallback(written.operatorToken.kind)) {
    const left = typePartOf(sent, checker.getNonNullableType(checker.getTypeAtLocation(written.left)));
    return [...byType(left), ...alternativesOf(partOf(sent, written.right, checker), checker)];
  }
  if (ts.isIdentifier(written)) {
    const initializer = initializerOf(written, checker);
    const meant = initializer && { ...sentAs(initializer, checker), at: sent.at };
    return meant ? alternativesOf(meant, checker) : byType(sent);
  }
  const isWrittenOut = ts.isObjectLiteralExpression(written) || ts.isArrayLiteralExpression(written);
  return isWrittenOut && !sent.type.isUnion() ? [sent] : byType(sent);
}

function byType(sent: Sent): readonly Sent[] {
  const members = sent.type.isUnion() ? sent.type.types : [sent.type];
  return members.map((type) => typePartOf(sent, type));
}

function isConstAssertion(node: ts.Expression): node is ts.AsExpression {
  return ts.isAsExpression(node) && ts.isConstTypeReference(node.type);
}

function isFallback(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}

/** Of a constant whose type nobody wrote down, where no condition has ruled out some of what the initializer says. */
function initializerOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Expression | undefined {
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  if (!symbol || checker.getTypeAtLocation(name) !== checker.getTypeOfSymbol(symbol)) return undefined;
  const declaration = symbol.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || declaration.type || !declaration.initializer) {
    return undefined;
  }
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant && ts.isIdentifier(declaration.name) ? declaration.initializer : undefined;
}
