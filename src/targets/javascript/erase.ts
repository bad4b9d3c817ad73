/** TypeScript without its types: they are cut out, and whatever else stands in the text stays as it is. */

import { ts } from "../../compiler/compiler.js";
import { cut, type Edit } from "./edits.js";
import { valueExports, valueImports } from "./imports.js";
import { hasModifier, wholeCut } from "./source.js";

const { SyntaxKind } = ts;

/** What to cut out of a file that a compiler with `erasableSyntaxOnly` accepts. */
export function typeCuts(file: ts.SourceFile): readonly Edit[] {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    const own = editOf(node, file);
    if (own) {
      edits.push(own);
      return;
    }
    edits.push(...partsOf(node, file));
    for (const child of node.getChildren(file)) if (!isTypeOnly(child)) visit(child);
  };
  visit(file);
  return edits;
}

/** What becomes of a node as a whole: nothing, where it is to be looked into. */
function editOf(node: ts.Node, file: ts.SourceFile): Edit | undefined {
  if (vanishes(node)) return wholeCut(node, file.text);
  if (ts.isImportDeclaration(node)) return rewritten(node, valueImports(node), file);
  if (ts.isExportDeclaration(node)) return rewritten(node, valueExports(node), file);
  if (ts.isParameter(node) && node.name.getText(file) === "this") return withoutComma(node, file);
  if (ts.isHeritageClause(node) && node.token === SyntaxKind.ImplementsKeyword) return cut(node.pos, node.end);
  return undefined;
}

function vanishes(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isIndexSignatureDeclaration(node))
    return true;
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node)) {
    return node.body === undefined;
  }
  return (
    hasModifier(node, SyntaxKind.DeclareKeyword) ||
    (hasModifier(node, SyntaxKind.AbstractKeyword) && ts.isPropertyDeclaration(node))
  );
}

/** The parameter that only says what `this` is. */
function withoutComma(node: ts.ParameterDeclaration, { text }: ts.SourceFile): Edit {
  return cut(node.getStart(), node.end + (/^\s*,\s*/.exec(text.slice(node.end))?.[0].length ?? 0));
}

function rewritten(node: ts.Statement, text: string | undefined, file: ts.SourceFile): Edit {
  if (text === undefined) return wholeCut(node, file.text);
  return { start: node.getStart(file), end: node.end, text };
}

/** Types inside a node that stays. */
function partsOf(node: ts.Node, file: ts.SourceFile): readonly Edit[] {
  return [...annotation(node, file), ...typeList(node, file), ...marks(node, file), ...assertion(node)];
}

function annotation(node: ts.Node, file: ts.SourceFile): readonly Edit[] {
  if (!("type" in node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return [];
  const children = node.getChildren(file);
  const at = children.findIndex((child, index) => index > 0 && child === node.type);
  const colon = children[at - 1];
  return colon?.kind === SyntaxKind.ColonToken ? [cut(colon.pos, children[at]?.end ?? colon.end)] : [];
}

/** Type parameters, and type arguments. */
function typeList(node: ts.Node, file: ts.SourceFile): readonly Edit[] {
  const has = ("typeParameters" in node && node.typeParameters) || ("typeArguments" in node && node.typeArguments);
  if (!has) return [];
  const children = node.getChildren(file);
  const open = children.find(({ kind }) => kind === SyntaxKind.LessThanToken);
  const close = children.find(({ kind }) => kind === SyntaxKind.GreaterThanToken);
  return open && close ? [cut(open.getStart(file), close.end)] : [];
}

const TYPE_MODIFIERS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.AbstractKeyword,
  SyntaxKind.OverrideKeyword,
  SyntaxKind.PrivateKeyword,
  SyntaxKind.ProtectedKeyword,
  SyntaxKind.PublicKeyword,
  SyntaxKind.ReadonlyKeyword,
]);

/** Modifiers that only the type checker reads, and `?` and `!` behind names. */
function marks(node: ts.Node, file: ts.SourceFile): readonly Edit[] {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  const edits = modifiers
    .filter(({ kind }) => TYPE_MODIFIERS.has(kind))
    .map((modifier) => cut(modifier.getStart(file), nextTokenAfter(modifier.end, file)));
  if (!ts.isParameter(node) && !ts.isPropertyDeclaration(node) && !ts.isMethodDeclaration(node)) return edits;
  const mark = node.questionToken ?? ("exclamationToken" in node ? node.exclamationToken : undefined);
  return mark ? [...edits, cut(mark.pos, mark.end)] : edits;
}

function nextTokenAfter(end: number, { text }: ts.SourceFile): number {
  let at = end;
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}

/** `as T`, `satisfies T` and `!` behind an expression. */
function assertion(node: ts.Node): readonly Edit[] {
  if (ts.isParenthesizedExpression(node) && isAssertion(node.expression) && needsNoParentheses(node.expression)) {
    return [cut(node.getStart(), node.expression.getStart()), cut(node.end - 1, node.end)];
  }
  return isAssertion(node) ? [cut(node.expression.end, node.end)] : [];
}

type Assertion = ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression;

function isAssertion(node: ts.Node): node is Assertion {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node);
}

/** Parentheses that only held an assertion together. */
function needsNoParentheses({ expression }: Assertion): boolean {
  return ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression);
}

/** What an edit of its parent cuts out. */
function isTypeOnly(node: ts.Node): boolean {
  return ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node);
}
