/** Parameter lists of function types, as the checker resolves them. */

import { type Symbol as CodeSymbol, Node, type Signature, type Type, ts } from "../../../compiler/compiler.js";

export interface Parameter {
  /** Nothing where the code gives none, or takes it apart: `({ x, y }) => void`. */
  readonly name: string | undefined;
  /** Of a rest parameter: that of one element. */
  readonly type: Type;
  readonly presence: "required" | "optional" | "rest";
  readonly at: Node;
}

/** One list for each way to call: overloads, unions of functions, and unions of tuples behind a rest have several. */
export function parameterLists(type: Type, at: Node): readonly (readonly Parameter[])[] {
  const functions = type.isUnion() ? type.getUnionTypes() : [type];
  return functions.flatMap((each) => each.getCallSignatures()).flatMap((signature) => listsOf(signature, at));
}

/** Whether a value of this type, where it is there at all, is a function. */
export function isFunction(type: Type): boolean {
  const members = (type.isUnion() ? type.getUnionTypes() : [type]).filter((each) => !isNullish(each));
  return members.length > 0 && members.every((each) => each.getCallSignatures().length > 0 || isAnyFunction(each));
}

/** The global `Function`, which says nothing of its parameters. */
function isAnyFunction(type: Type): boolean {
  return type.getSymbol()?.getName() === "Function" && type.getCallSignatures().length === 0;
}

/** Whether null or undefined may stand in the type's place. */
export function acceptsNothing(type: Type): boolean {
  return isNullish(type) || type.getUnionTypes().some(isNullish);
}

function isNullish(type: Type): boolean {
  return type.isUndefined() || type.isNull() || type.isVoid();
}

function listsOf(signature: Signature, at: Node): readonly (readonly Parameter[])[] {
  let lists: readonly (readonly Parameter[])[] = [[]];
  for (const symbol of signature.getParameters()) {
    const endings = endingsOf(symbol, at);
    lists = lists.flatMap((list) => endings.map((ending) => [...list, ...ending]));
  }
  return lists.map(withoutVoid);
}

/** `(payload: void) => void` is called without an argument. */
function withoutVoid(list: readonly Parameter[]): readonly Parameter[] {
  const end = list.findLastIndex(({ type }) => !(type.isVoid() || type.isUndefined()));
  return list.slice(0, end + 1);
}

/** What a parameter adds to a list: itself, or what a tuple behind a rest holds. */
function endingsOf(symbol: CodeSymbol, fallback: Node): readonly (readonly Parameter[])[] {
  const declaration = symbol.getValueDeclaration();
  const at = declaration === undefined || declaration.getSourceFile().isInNodeModules() ? fallback : declaration;
  const type = symbol.getTypeAtLocation(at);
  if (!Node.isParameterDeclaration(declaration)) {
    return [[{ name: symbol.getName(), type, presence: presenceOf(type, false), at }]];
  }
  const name = Node.isIdentifier(declaration.getNameNode()) ? declaration.getName() : undefined;
  if (declaration.isRestParameter()) return restLists(type, name, at);
  return [
    [
      {
        name,
        type: type,
        presence: presenceOf(type, declaration.isOptional()),
        at,
      },
    ],
  ];
}

function presenceOf(type: Type, isOptional: boolean): "required" | "optional" {
  return isOptional || type.getUnionTypes().some((each) => each.isUndefined()) ? "optional" : "required";
}

function restLists(type: Type, name: string | undefined, at: Node): readonly (readonly Parameter[])[] {
  return (type.isUnion() ? type.getUnionTypes() : [type]).map((each) => {
    if (each.isTuple()) return tupleParameters(each, at);
    const element = each.getNumberIndexType();
    return [{ name, type: element ?? each, presence: "rest", at }];
  });
}

function tupleParameters(tuple: Type, at: Node): readonly Parameter[] {
  // The compiler keeps labels and question marks on the tuple's target.
  const target = tuple.getTargetType()?.compilerType as ts.TupleType | undefined;
  return tuple.getTupleElements().map((type, index): Parameter => {
    const label = target?.labeledElementDeclarations?.[index]?.name;
    const name = label !== undefined && ts.isIdentifier(label) ? label.text : undefined;
    const flags = target?.elementFlags[index] ?? ts.ElementFlags.Required;
    if (flags & ts.ElementFlags.Rest) return { name, type, presence: "rest", at };
    return { name, type, presence: presenceOf(type, (flags & ts.ElementFlags.Optional) !== 0), at };
  });
}

/** `(error: Error | null, value?: T)`: Node's form, with JavaScript's own Error. */
export function isErrorFirst([error, value, ...more]: readonly Parameter[]): boolean {
  if (error === undefined || error.presence === "rest" || more.length > 0) return false;
  if (value !== undefined && value.presence !== "optional") return false;
  const isNullable = error.presence === "optional" || acceptsNothing(error.type);
  const declared = error.type.getNonNullableType().getSymbol()?.getDeclarations()[0];
  const isError = declared?.getSymbol()?.getName() === "Error" && isOfLanguage(declared);
  return isNullable && isError;
}

function isOfLanguage(declaration: Node): boolean {
  return declaration
    .getProject()
    .getProgram()
    .compilerObject.isSourceFileDefaultLibrary(declaration.getSourceFile().compilerNode);
}
