/** How many parameters a listener takes. */

import { ts } from "../../compiler/compiler.js";
import type { Span } from "../../text/span.js";
import { bare } from "./derive.js";
import type { Context } from "./finder.js";

/** Of a function written out, each in its place; of a reference, as many times the reference. */
export function parametersOf(listener: ts.Expression | undefined, context: Context): readonly Span[] | undefined {
  if (!listener) return undefined;
  const written = bare(listener);
  if (isFunction(written)) {
    const parameters = written.parameters.filter(({ name }) => !ts.isIdentifier(name) || name.text !== "this");
    return parameters.some(({ dotDotDotToken }) => dotDotDotToken) ? undefined : parameters.map(context.spanOf);
  }
  const type = context.checker.getTypeAtLocation(listener);
  if (type.isUnion() || type.flags & ts.TypeFlags.Instantiable) return undefined;
  const [signature, ...overloads] = type.getCallSignatures();
  if (!signature || overloads.length > 0) return undefined;
  const parameters = signature.getParameters().map(({ valueDeclaration }) => valueDeclaration);
  if (parameters.some((each) => !each || !ts.isParameter(each) || each.dotDotDotToken)) return undefined;
  return parameters.map(() => context.spanOf(listener));
}

function isFunction(expression: ts.Expression): expression is ts.FunctionExpression | ts.ArrowFunction {
  return ts.isFunctionExpression(expression) || ts.isArrowFunction(expression);
}
