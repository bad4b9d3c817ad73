/** How many parameters a listener takes. */

import { ts } from "../../compiler/compiler.js";
import type { Span } from "../../text/span.js";
import type { Context } from "./finder.js";

/** Of a function written out, each in its place; of a reference, as many times the reference. */
export function parametersOf(listener: ts.Expression | undefined, context: Context): readonly Span[] | undefined {
  if (!listener) return undefined;
  const [signature, ...overloads] = context.checker.getTypeAtLocation(listener).getCallSignatures();
  if (!signature || overloads.length > 0) return undefined;
  const parameters = signature.getParameters().map(({ valueDeclaration }) => valueDeclaration);
  if (parameters.some((each) => !each || !ts.isParameter(each) || each.dotDotDotToken)) return undefined;
  return parameters.map((each) =>
    each && each.parent === unwrapped(listener) ? context.spanOf(each) : context.spanOf(listener),
  );
}

function unwrapped(listener: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(listener) ? unwrapped(listener.expression) : listener;
}
