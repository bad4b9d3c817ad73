/** The path of a namespace whose type stands in the code: what `of("/admin")`, or a client's `io("/admin")`, says beside it. */

import { Node, type SourceFile } from "../../../compiler/compiler.js";
import type { SocketClass } from "./socket-class.js";

/** Nothing where it cannot be told. `type` is where the class is named. */
export function namespacePathOf(type: Node, socket: SocketClass): string | undefined {
  if (socket === "server") return "/";
  const value = typedValue(type);
  const call = value && unwrapped(value);
  if (!Node.isCallExpression(call)) return undefined;
  const [argument] = call.getArguments();
  switch (socket) {
    case "namespace":
      return isCallOf(call.getExpression()) ? pathOfName(literalOf(argument)) : undefined;
    case "client-socket":
      return argument === undefined || Node.isObjectLiteralExpression(argument) ? "/" : pathOfUrl(literalOf(argument));
    case "socket":
      return undefined;
    default:
      return socket satisfies never;
  }
}

/** The value that has the type: of the variable, the property, or the assertion around it. */
function typedValue(type: Node): Node | undefined {
  const parent = type.getParent();
  if (Node.isAsExpression(parent) || Node.isSatisfiesExpression(parent)) return parent.getExpression();
  if (Node.isVariableDeclaration(parent)) return parent.getInitializer();
  if (Node.isPropertyDeclaration(parent)) {
    return parent.getInitializer() ?? assignedTo(parent.getName(), parent.getSourceFile());
  }
  return undefined;
}

/** `this.admin = …` */
function assignedTo(property: string, file: SourceFile): Node | undefined {
  let found: Node | undefined;
  file.forEachDescendant((node, { stop }) => {
    if (!Node.isBinaryExpression(node) || node.getOperatorToken().getText() !== "=") return;
    const left = node.getLeft();
    if (!Node.isPropertyAccessExpression(left) || left.getName() !== property) return;
    if (!Node.isThisExpression(left.getExpression())) return;
    found = node.getRight();
    stop();
  });
  return found;
}

function unwrapped(value: Node): Node {
  if (Node.isAsExpression(value) || Node.isParenthesizedExpression(value) || Node.isSatisfiesExpression(value)) {
    return unwrapped(value.getExpression());
  }
  return value;
}

function isCallOf(callee: Node): boolean {
  return Node.isPropertyAccessExpression(callee) && callee.getName() === "of";
}

/** Of a constant, too: what it is for the compiler. */
function literalOf(argument: Node | undefined): string | undefined {
  const value = argument?.getType().getLiteralValue();
  return typeof value === "string" ? value : undefined;
}

/** Socket.IO puts the slash there where somebody left it out. */
function pathOfName(name: string | undefined): string | undefined {
  return name === undefined || name.startsWith("/") ? name : `/${name}`;
}

/** Of what a client connects to: a path, or a URL with one. */
function pathOfUrl(url: string | undefined): string | undefined {
  if (url === undefined || url.startsWith("/")) return url;
  return url.includes("://") && URL.canParse(url) ? new URL(url).pathname : undefined;
}
