/** Parameters of functions as types, with those of a rest tuple one by one. */

import { ts } from "../../compiler/compiler.js";

export interface Parameter {
  readonly name: string;
  /** Of a rest parameter: one element's. */
  readonly type: ts.Type;
  readonly presence: "required" | "optional" | "rest";
  readonly declaration: ts.Node | undefined;
}

/** Of a type with a single call signature; nothing for another. Trailing `void` and `undefined` are no parameters. */
export function parametersOf(type: ts.Type, checker: ts.TypeChecker, near: ts.Node): readonly Parameter[] | undefined {
  const [signature, second] = type.getCallSignatures();
  if (!signature || second || type.isUnion()) return undefined;
  const parameters = signature.parameters.map((symbol) => declared(symbol, checker, near));
  const last = parameters.at(-1);
  const all = last?.presence === "rest" ? [...parameters.slice(0, -1), ...spread(last, checker)] : parameters;
  const end = all.findLastIndex((each) => (each.type.flags & ts.TypeFlags.VoidLike) === 0);
  return all.slice(0, end + 1);
}

function declared(symbol: ts.Symbol, checker: ts.TypeChecker, near: ts.Node): Parameter {
  const declaration = symbol.valueDeclaration;
  const parameter = declaration && ts.isParameter(declaration) ? declaration : undefined;
  const isOptional = parameter?.questionToken !== undefined || parameter?.initializer !== undefined;
  return {
    name: symbol.name,
    type: checker.getTypeOfSymbolAtLocation(symbol, near),
    presence: parameter?.dotDotDotToken ? "rest" : isOptional ? "optional" : "required",
    declaration,
  };
}

/** The elements of a rest parameter's type: a tuple's, or as many of one kind as there are. */
function spread({ name, type, declaration }: Parameter, checker: ts.TypeChecker): readonly Parameter[] {
  if (!checker.isTupleType(type)) {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
    return [{ name, type: element, presence: "rest", declaration }];
  }
  // A tuple type is a reference to the generic tuple of its length.
  const tuple = type as ts.TupleTypeReference;
  const { elementFlags, labeledElementDeclarations: labels } = tuple.target;
  return checker.getTypeArguments(tuple).map((element, index) => {
    const flags = elementFlags[index] ?? ts.ElementFlags.Required;
    const label = labels?.[index];
    return {
      name: label && ts.isIdentifier(label.name) ? label.name.text : `${name}[${index}]`,
      type: element,
      presence: flags & ts.ElementFlags.Optional ? "optional" : flags & ts.ElementFlags.Required ? "required" : "rest",
      declaration: label ?? declaration,
    };
  });
}
