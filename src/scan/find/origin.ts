/** Whether a type is one of Socket.IO's, and which: told by where its class is declared, never by what anything is called. */

import { ts } from "../../compiler/compiler.js";
import { packageOfFile } from "../../compiler/packages.js";
import type { Role } from "../model.js";

export interface Origin {
  readonly role: Role;
  readonly kind: "server" | "namespace" | "socket" | "broadcast" | "emitter";
  /** As the code has it, with its type arguments. */
  readonly type: ts.Type;
}

type Kind = Pick<Origin, "role" | "kind">;

const SERVER: Readonly<Record<string, Origin["kind"]>> = {
  Server: "server",
  Namespace: "namespace",
  ParentNamespace: "namespace",
  Socket: "socket",
  RemoteSocket: "socket",
  BroadcastOperator: "broadcast",
};
const CLIENT: Readonly<Record<string, Origin["kind"]>> = { Socket: "socket" };
const EMITTER: Readonly<Record<string, Origin["kind"]>> = { Emitter: "emitter", BroadcastOperator: "broadcast" };

/** Through unions, intersections, constraints of type parameters, base classes and extended interfaces. */
export function originOf(type: ts.Type, checker: ts.TypeChecker): Origin | undefined {
  const seen = new Set<ts.Type>();
  const search = (each: ts.Type): Origin | undefined => {
    if (seen.has(each)) return undefined;
    seen.add(each);
    // A module may add to the interface of a class, so that not its first declaration is Socket.IO's.
    const kind = first(each.symbol?.declarations ?? [], kindOf);
    if (kind) return { ...kind, type: each };
    return first(composing(each, checker), search);
  };
  return search(type);
}

/** The class or interface of Socket.IO that a member was declared in; nothing for those of other packages. */
export function originOfMember(declaration: ts.Declaration): Kind | undefined {
  return kindOf(declaration.parent);
}

/** Whether a declaration comes from Socket.IO, or from the emitters that its classes extend. */
export function isDeclaredForSockets(declaration: ts.Declaration): boolean {
  const name = packageOfFile(declaration.getSourceFile().fileName);
  return name !== undefined && (name === "@socket.io/component-emitter" || classesOf(name) !== undefined);
}

/** Whether a package gives code its sockets. */
export function isSocketPackage(name: string): boolean {
  return classesOf(name) !== undefined;
}

function kindOf(declaration: ts.Node): Kind | undefined {
  if (!(ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration))) return undefined;
  const name = packageOfFile(declaration.getSourceFile().fileName);
  const kind = name === undefined ? undefined : classesOf(name)?.[declaration.name?.text ?? ""];
  return kind === undefined ? undefined : { role: name === "socket.io-client" ? "client" : "server", kind };
}

function classesOf(name: string): Readonly<Record<string, Origin["kind"]>> | undefined {
  if (name === "socket.io") return SERVER;
  if (name === "socket.io-client") return CLIENT;
  const isEmitter = /^@socket\.io\/.+-emitter$/.test(name) && name !== "@socket.io/component-emitter";
  return isEmitter ? EMITTER : undefined;
}

function composing(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  if (type.isUnionOrIntersection()) return type.types;
  if (type.flags & ts.TypeFlags.Instantiable) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint ? [constraint] : [];
  }
  const bases = type.getBaseTypes();
  if (bases) return bases;
  // Of a generic class, only the declared type knows its bases.
  const target = (type as Partial<ts.TypeReference>).target;
  return target && target !== type ? [target] : [];
}

function first<From, To>(items: readonly From[], find: (item: From) => To | undefined): To | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
