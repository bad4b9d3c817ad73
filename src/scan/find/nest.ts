/** What NestJS's gateways say with decorators: the namespace that they are in, and the events that their methods handle. */

import { ts } from "../../compiler/compiler.js";
import { packageOfFile } from "../../compiler/packages.js";
import { declarationOf } from "./derive.js";
import { type Finder, NOTHING } from "./finder.js";
import { stringsOf } from "./names.js";

/** `@SubscribeMessage("name")` on a method: it gets the event as NestJS gives it, so its parameters say nothing. */
export const findSubscriptions: Finder = (node, { checker, spanOf }) => {
  if (!ts.isDecorator(node) || !ts.isClassDeclaration(node.parent.parent)) return NOTHING;
  const subscription = madeWith(node, "SubscribeMessage", checker);
  if (!subscription) return NOTHING;
  const [name] = subscription.arguments;
  const events = name && stringsOf(checker.getTypeAtLocation(name));
  if (!events) return [{ kind: "dynamic-name", at: spanOf(name ?? subscription) }];
  const namespace = gatewayOf(node.parent.parent, checker)?.namespace;
  return events.map((event) => ({
    kind: "listener",
    from: "peer",
    at: spanOf(name),
    node: subscription,
    role: "server",
    namespace,
    event,
    through: "socket",
    mapped: undefined,
    parameters: undefined,
  }));
};

/** Of what NestJS puts into a property: of type Server, it is the gateway's namespace all the same. */
export function injectedAt(at: ts.Expression, checker: ts.TypeChecker): Gateway | undefined {
  if (!ts.isPropertyAccessExpression(at)) return undefined;
  const property = declarationOf(at, checker);
  if (!property || !ts.isPropertyDeclaration(property) || !ts.isClassDeclaration(property.parent)) return undefined;
  const isInjected = ts.getDecorators(property)?.some((each) => madeWith(each, "WebSocketServer", checker));
  return isInjected ? gatewayOf(property.parent, checker) : undefined;
}

interface Gateway {
  /** Undefined where it cannot be told. */
  readonly namespace: string | undefined;
}

function gatewayOf(made: ts.ClassDeclaration, checker: ts.TypeChecker): Gateway | undefined {
  const decorators = ts.getDecorators(made) ?? [];
  const gateway = decorators.map((each) => madeWith(each, "WebSocketGateway", checker)).find((each) => each);
  if (!gateway) return undefined;
  const options = gateway.arguments.at(-1);
  const named = options && checker.getTypeAtLocation(options).getProperty("namespace");
  if (!options || !named) return { namespace: "/" };
  const declared = named.valueDeclaration;
  const value = declared && ts.isPropertyAssignment(declared) ? declared.initializer : options;
  const [path, ...others] = stringsOf(checker.getTypeAtLocation(value)) ?? [];
  if (path === undefined || others.length > 0) return { namespace: undefined };
  return { namespace: path.startsWith("/") ? path : `/${path}` };
}

/** The call of a decorator that has this name in NestJS. */
function madeWith({ expression }: ts.Decorator, name: string, checker: ts.TypeChecker): ts.CallExpression | undefined {
  if (!ts.isCallExpression(expression)) return undefined;
  const declaration = declarationOf(expression.expression, checker);
  const declared = declaration && (ts.isVariableDeclaration(declaration) || ts.isFunctionDeclaration(declaration));
  if (!declared || declaration.name?.getText() !== name) return undefined;
  return packageOfFile(declaration.getSourceFile().fileName) === "@nestjs/websockets" ? expression : undefined;
}
