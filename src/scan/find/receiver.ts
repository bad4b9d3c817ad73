/** On what a method is called, and whether that is one of Socket.IO's objects. */

import { ts } from "../../compiler/compiler.js";
import { bare, declarationOf, memberOf, ownerOf } from "./derive.js";
import { type Method, methodNamed } from "./methods.js";
import { isDeclaredForSockets, type Origin, originOf, originOfMember } from "./origin.js";

/** A call of what is named like a method of Socket.IO's, whatever it is. */
export interface Callee {
  readonly method: Method;
  readonly name: string;
  /** What the method is called on; the name itself, where the method was taken out of its object. */
  readonly receiver: ts.Expression;
  readonly isMember: boolean;
}

export type Receiver =
  | { readonly kind: "socket"; readonly origin: Origin }
  | { readonly kind: "cast"; readonly origin: Origin; readonly cast: ts.Expression }
  | { readonly kind: "untyped" }
  | { readonly kind: "other" };

/** Nothing for calls of anything else, told by names alone. */
export function calleeOf(call: ts.CallExpression, checker: ts.TypeChecker): Callee | undefined {
  const callee = bare(call.expression);
  const owner = ownerOf(callee);
  if (owner) return named(memberOf(callee), owner, true);
  if (!ts.isIdentifier(callee)) return undefined;
  const renamed = aliasesOf(call.getSourceFile()).has(callee.text) ? originalName(callee, checker) : undefined;
  return named(renamed ?? callee.text, callee, false);
}

function named(name: string | undefined, receiver: ts.Expression, isMember: boolean): Callee | undefined {
  const method = name === undefined ? undefined : methodNamed(name);
  return name === undefined || !method ? undefined : { method, name, receiver, isMember };
}

export function receiverOf(callee: Callee, call: ts.CallExpression, checker: ts.TypeChecker): Receiver {
  if (!callee.isMember) return bySignature(call, checker);
  const type = checker.getTypeAtLocation(callee.receiver);
  const origin = originOf(type, checker);
  if (origin) return isOverridden(call, checker) ? { kind: "other" } : { kind: "socket", origin };
  if (!(type.flags & ts.TypeFlags.Any))
    return isOfSockets(call, checker) ? bySignature(call, checker) : { kind: "other" };
  const cast = castBeneath(callee.receiver, checker);
  return cast ? { kind: "cast", ...cast } : { kind: "untyped" };
}

/** Where only the method is left of a socket (`Pick<Socket, "emit">`, a destructured one), its declaration tells. */
function bySignature(call: ts.CallExpression, checker: ts.TypeChecker): Receiver {
  const signature = checker.getResolvedSignature(call);
  const declaration = signature?.declaration;
  if (!signature || !declaration || !isDeclaredForSockets(declaration)) return { kind: "other" };
  const returned = signature.getReturnType();
  const kind = originOfMember(declaration) ?? originOf(returned, checker);
  return kind ? { kind: "socket", origin: { role: kind.role, kind: kind.kind, type: returned } } : { kind: "other" };
}

/** A look before the overloads are resolved, which takes long. */
function isOfSockets(call: ts.CallExpression, checker: ts.TypeChecker): boolean {
  const signatures = checker.getTypeAtLocation(bare(call.expression)).getCallSignatures();
  return signatures.some(({ declaration }) => declaration && isDeclaredForSockets(declaration));
}

/** A subclass may have methods of its own: what they send is found in them. */
function isOverridden(call: ts.CallExpression, checker: ts.TypeChecker): boolean {
  const callee = bare(call.expression);
  const name = ts.isElementAccessExpression(callee) ? callee.argumentExpression : callee;
  const declarations = checker.getSymbolAtLocation(name)?.declarations ?? [];
  return declarations.some((each) => ts.isMethodDeclaration(each) && each.body !== undefined);
}

/** The socket in `(socket as any).broadcast`, or one that JSDoc casts. */
function castBeneath(
  receiver: ts.Expression,
  checker: ts.TypeChecker,
): { readonly origin: Origin; readonly cast: ts.Expression } | undefined {
  let at: ts.Expression | undefined = receiver;
  while (at) {
    const inner = bare(at);
    const origin = inner === at ? undefined : originOf(checker.getTypeAtLocation(inner), checker);
    if (origin) return { origin, cast: at };
    at = ownerOf(inner);
  }
  return undefined;
}

const aliases = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** The names that methods were given when they were destructured: `{ emit: send }`. */
function aliasesOf(file: ts.SourceFile): ReadonlySet<string> {
  const known = aliases.get(file);
  if (known) return known;
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isBindingElement(node) && ts.isIdentifier(node.name) && isMethodName(node.propertyName)) {
      found.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  aliases.set(file, found);
  return found;
}

function originalName(alias: ts.Identifier, checker: ts.TypeChecker): string | undefined {
  const declaration = declarationOf(alias, checker);
  if (!declaration || !ts.isBindingElement(declaration)) return undefined;
  return isMethodName(declaration.propertyName) ? declaration.propertyName.text : undefined;
}

function isMethodName(name: ts.PropertyName | undefined): name is ts.Identifier {
  return name !== undefined && ts.isIdentifier(name) && methodNamed(name.text) !== undefined;
}
