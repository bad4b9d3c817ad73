/** Where in the user's own sources a type was met, and how it is written there. */

import { ts } from "../../../compiler/compiler.js";

export interface Place {
  /** What a warning points to. */
  readonly node: ts.Node;
  /** The type as it is written there; what was asked for may be another one, such as it is without undefined. */
  readonly written: ts.TypeNode | undefined;
  /** The property whose value is meant. */
  readonly property: string | undefined;
}

/** A type node is its own place; a declaration's is its type, or its name where it writes none. */
export function placeOf(node: ts.Node): Place {
  const written = ts.isTypeNode(node) ? node : typeWrittenIn(node);
  return { node: written ?? nameOf(node) ?? node, written, property: undefined };
}

/** An inner type's place: as it is written, if it is, and otherwise where the outer one stands. */
export function inner(outer: Place, written: ts.TypeNode | undefined): Place {
  return written === undefined ? { ...outer, written, property: undefined } : placeOf(unwrapped(written));
}

/** Without parentheses and `readonly`, which change nothing on the wire. */
export function unwrapped(written: ts.TypeNode): ts.TypeNode {
  if (ts.isParenthesizedTypeNode(written)) return unwrapped(written.type);
  const isReadonly = ts.isTypeOperatorNode(written) && written.operator === ts.SyntaxKind.ReadonlyKeyword;
  return isReadonly ? unwrapped(written.type) : written;
}

/** Whether the user's own project says it, and not a package or TypeScript's library. */
export function isOwn(declaration: ts.Node): boolean {
  return !declaration.getSourceFile().fileName.includes("/node_modules/");
}

/** The first declaration of a symbol in the user's own project. */
export function ownDeclaration(symbol: ts.Symbol): ts.Declaration | undefined {
  return symbol.declarations?.find(isOwn);
}

function typeWrittenIn(node: ts.Node): ts.TypeNode | undefined {
  const isTyped =
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isIndexSignatureDeclaration(node) ||
    ts.isGetAccessorDeclaration(node);
  return isTyped && node.type !== undefined ? unwrapped(node.type) : undefined;
}

function nameOf(node: ts.Node): ts.Node | undefined {
  return ts.getNameOfDeclaration(node as ts.Declaration); // undefined for what declares nothing
}
