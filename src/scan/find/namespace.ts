/** The namespace that a socket, a server or a part of one is in, as far as code says it. */

import { ts } from "../../compiler/compiler.js";
import { packageOfFile } from "../../compiler/packages.js";
import { givenEverywhere } from "./callers.js";
import { bare, declarationOf, memberOf, originallyOf, ownerOf } from "./derive.js";
import type { ProgramContext } from "./finder.js";
import { stringsOf } from "./names.js";
import { injectedAt } from "./nest.js";
import { originOf } from "./origin.js";

/** What stays in the namespace of what it is asked of. */
const STAYING: ReadonlySet<string> = new Set(
  `sockets nsp server broadcast volatile local to in except timeout compress connect open on once use fetchSockets
   get values entries forEach map filter find then`.split(/\s+/),
);

/** Where a callback is called with a socket of the namespace. */
const CONNECTING: ReadonlySet<string> = new Set(["connect", "connection"]);

/** A chain of names that is longer than this leads in a circle. */
const STEPS = 32;

/** The path of the namespace that an expression is in; nothing where the code does not say it, or only when it runs. */
export function namespaceOf(expression: ts.Expression, context: ProgramContext): string | undefined {
  return follow(expression, { ...context, steps: STEPS });
}

interface Path extends ProgramContext {
  /** How many more may follow. */
  readonly steps: number;
}

function follow(expression: ts.Expression, path: Path): string | undefined {
  const at = bare(expression);
  const { checker, steps } = path;
  if (steps === 0) return undefined;
  const made = madeAt(at, checker);
  if (made) return made.namespace;
  const next = { ...path, steps: steps - 1 };
  const from = madeFrom(at, checker);
  if (from) return listensToOthers(from, checker) ? undefined : follow(from, next);
  return agreed(at, next);
}

/** Of a parameter, what its function is given everywhere: one namespace, or none that can be told. */
function agreed(name: ts.Expression, path: Path): string | undefined {
  const parameter = declarationOf(name, path.checker);
  if (!parameter || !ts.isParameter(parameter)) return undefined;
  const given = givenEverywhere(parameter, path.checker, path.sites) ?? [];
  const [first, ...others] = given.map((each) =>
    listensToOthers(each, path.checker) ? undefined : follow(each, path),
  );
  return others.every((other) => other === first) ? first : undefined;
}

/** Where a namespace is named, or follows from what something is. */
function madeAt(at: ts.Expression, checker: ts.TypeChecker): { namespace: string | undefined } | undefined {
  const origin = originOf(checker.getTypeAtLocation(at), checker);
  const injected = origin && injectedAt(at, checker);
  if (injected) return injected;
  if (origin?.kind === "server") return { namespace: "/" };
  if (ts.isNewExpression(at)) return { namespace: origin?.kind === "emitter" ? ofNewEmitter(at, checker) : undefined };
  if (!ts.isCallExpression(at)) return undefined;
  if (memberOf(at) === "of" && origin) return { namespace: named(at.arguments[0], checker) };
  return origin?.role === "client" ? ofClient(at, checker) : undefined;
}

function ofClient(call: ts.CallExpression, checker: ts.TypeChecker): { namespace: string | undefined } | undefined {
  const maker = checker.getResolvedSignature(call)?.declaration;
  if (!maker || packageOfFile(maker.getSourceFile().fileName) !== "socket.io-client") return undefined;
  if (memberOf(call) === "socket") return { namespace: named(call.arguments[0], checker) };
  return ts.isFunctionDeclaration(maker) ? { namespace: ofUrl(call.arguments[0], checker) } : undefined;
}

function madeFrom(at: ts.Expression, checker: ts.TypeChecker): ts.Expression | undefined {
  if (ts.isIdentifier(at) || isOfThis(at)) return originallyOf(at, checker);
  return STAYING.has(memberOf(at) ?? "") ? ownerOf(at) : undefined;
}

/** A callback for anything but a connection gets no socket of the namespace, but perhaps another namespace. */
function listensToOthers(given: ts.Expression, checker: ts.TypeChecker): boolean {
  if (!ts.isCallExpression(given) || !["on", "once"].includes(memberOf(given) ?? "")) return false;
  const names = given.arguments[0] && stringsOf(checker.getTypeAtLocation(given.arguments[0]));
  return !names?.every((name) => CONNECTING.has(name));
}

function isOfThis(at: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(at) && at.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** A name as Socket.IO reads it. */
function named(name: ts.Expression | undefined, checker: ts.TypeChecker): string | undefined {
  const text = name && only(name, checker);
  return text === undefined || text.startsWith("/") ? text : `/${text}`;
}

/** A client's address ends in the name of the namespace. */
function ofUrl(url: ts.Expression | undefined, checker: ts.TypeChecker): string | undefined {
  if (!url) return "/";
  const type = checker.getTypeAtLocation(url);
  if (type.flags & ts.TypeFlags.Object) return "/"; // The options stand first where there is no address.
  const text = only(url, checker);
  if (text === undefined) return undefined;
  if (text.startsWith("/") && !text.startsWith("//")) return text.split("?")[0];
  const path = /^(?:[a-z]+:)?\/\/[^/?#]*([^?#]*)/.exec(text)?.[1] ?? /^[^/?#]*([^?#]*)/.exec(text)?.[1];
  return path === undefined || path === "" ? "/" : path;
}

/** The name stands behind the connection and the options, in an order of each package's own. */
function ofNewEmitter(made: ts.NewExpression, checker: ts.TypeChecker): string | undefined {
  const behind = made.arguments?.slice(1) ?? [];
  const name = behind.find((each) => checker.getTypeAtLocation(each).flags & ts.TypeFlags.StringLike);
  return name ? named(name, checker) : "/";
}

function only(expression: ts.Expression, checker: ts.TypeChecker): string | undefined {
  const names = stringsOf(checker.getTypeAtLocation(expression));
  return names?.length === 1 ? names[0] : undefined;
}
