/** How many parameters a listener takes. */

import { ts } from "../../compiler/compiler.js";
import type { Span } from "../../text/span.js";
import { bare } from "./derive.js";
import type { Context } from "./finder.js";

/** Of a function written out, each in its place; of a reference, the reference for each that it needs. */
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
  const declared = parameters.flatMap((each) => (each && ts.isParameter(each) && !each.dotDotDotToken ? [each] : []));
  return declared.length < parameters.length ? undefined : needed(declared).map(() => context.spanOf(listener));
}

/** What is not written for this event does without its last parameters where they are optional. */
function needed(parameters: readonly ts.ParameterDeclaration[]): readonly ts.ParameterDeclaration[] {
  return parameters.slice(0, 1 + parameters.findLastIndex((each) => !each.questionToken && !each.initializer));
}

function isFunction(expression: ts.Expression): expression is ts.FunctionExpression | ts.ArrowFunction {
  return ts.isFunctionExpression(expression) || ts.isArrowFunction(expression);
}
