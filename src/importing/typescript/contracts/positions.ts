/** Positions: the places where code says who sends which events, by the type arguments of Socket.IO's classes. */

import {
  type Symbol as CodeSymbol,
  Node,
  type Project,
  type SourceFile,
  type Type,
} from "../../../compiler/compiler.js";
import type { Located } from "./contract.js";
import { namespacePathOf } from "./namespace-path.js";
import { classOfImport, classOfType, type SocketClass } from "./socket-class.js";

export interface Position {
  readonly socket: SocketClass;
  /** Absent where the code leaves it open. */
  readonly clientToServer: Located | undefined;
  readonly serverToClient: Located | undefined;
  readonly serverToServer: Located | undefined;
  readonly socketData: Located | undefined;
  /** Of a namespace, where the code tells it. */
  readonly path: string | undefined;
  readonly at: Node;
}

/** Of one file, in its order. */
export function positionsIn(file: SourceFile): readonly Position[] {
  const found: Position[] = [];
  file.forEachDescendant((node) => {
    const position = positionAt(node);
    if (position !== undefined) found.push(position);
  });
  return found;
}

/** Files of the project itself. */
export function sourceFilesOf(project: Project): readonly SourceFile[] {
  return project.getSourceFiles().filter((file) => !file.isInNodeModules());
}

interface Reference {
  readonly socket: SocketClass;
  readonly args: readonly Located[];
  /** How many of them the code writes; the others are defaults. Nothing where an alias holds them. */
  readonly written: number | undefined;
}

function positionAt(node: Node): Position | undefined {
  const reference = referenceAt(node);
  if (reference === undefined) return undefined;
  const [first, second, third, fourth] = reference.args.map(said);
  // Where only one map is written, Socket.IO takes it for both directions; often it is all that somebody needed.
  const other = reference.written === 1 ? undefined : second;
  const isClient = reference.socket === "client-socket";
  const [clientToServer, serverToClient] = isClient ? [other, first] : [first, other];
  if (clientToServer === undefined && serverToClient === undefined) return undefined;
  const { socket } = reference;
  const server = isClient ? {} : { serverToServer: third, socketData: fourth };
  const path = namespacePathOf(node, socket);
  return {
    serverToServer: undefined,
    socketData: undefined,
    socket,
    clientToServer,
    serverToClient,
    ...server,
    path,
    at: node,
  };
}

function referenceAt(node: Node): Reference | undefined {
  if (Node.isTypeReference(node)) return reference(node, node.getTypeName(), node.getTypeArguments());
  if (Node.isExpressionWithTypeArguments(node)) return reference(node, node.getExpression(), node.getTypeArguments());
  if (Node.isNewExpression(node)) return reference(node, node.getExpression(), node.getTypeArguments());
  if (Node.isImportTypeNode(node)) return reference(node, node.getQualifier(), node.getTypeArguments());
  return undefined;
}

function reference(node: Node, name: Node | undefined, written: readonly Node[]): Reference | undefined {
  const type = node.getType();
  const socket = classOfType(type);
  if (socket !== undefined) {
    // The arguments of an alias are not those of the class.
    const isClass = symbolOf(name) === type.getSymbol();
    const args = type.getTypeArguments().map((each, index): Located => {
      return { type: each, node: isClass && written[index] !== undefined ? written[index] : declarationOf(each) };
    });
    return { socket, args, written: isClass && written.length > 0 ? written.length : undefined };
  }
  const imported = written.length === 0 ? undefined : classOfImport(name);
  if (imported === undefined) return undefined;
  return { socket: imported, args: written.map((node) => ({ type: node.getType(), node })), written: written.length };
}

/** Where a type without parameters is declared. */
function declarationOf(type: Type): Node | undefined {
  const declaration = (type.getAliasSymbol() ?? type.getSymbol())?.getDeclarations()[0];
  if (Node.isTypeParametered(declaration) && declaration.getTypeParameters().length > 0) return undefined;
  return declaration?.getType().compilerType === type.compilerType ? declaration : undefined;
}

function symbolOf(name: Node | undefined): CodeSymbol | undefined {
  const symbol = name?.getSymbol();
  return symbol?.getAliasedSymbol() ?? symbol;
}

/** Nothing where the code says nothing: any, a parameter of its own, or Socket.IO's map of everything. */
function said(argument: Located): Located | undefined {
  const { type } = argument;
  const open = type.isAny() || type.isUnknown() || type.isTypeParameter() || isDefaultMap(type);
  return open ? undefined : argument;
}

function isDefaultMap(type: Type): boolean {
  const name = type.getSymbol()?.getName();
  return name === "DefaultEventsMap" || name === "EventsMap";
}
