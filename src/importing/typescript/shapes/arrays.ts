/** Arrays and tuples. */

import { ts } from "../../../compiler/compiler.js";
import type { Shape, TupleItem } from "../../draft.js";
import type { Context } from "./context.js";
import { inner, type Place } from "./place.js";
import { typeIsWidened } from "./problems.js";
import { unionShape } from "./unions.js";

/** Nothing for what is no array. */
export function arrayShape(type: ts.Type, place: Place, context: Context): Shape | undefined {
  const { checker } = context;
  if (checker.isTupleType(type)) return tupleShape(type as ts.TupleTypeReference, place, context);
  const array = checker.isArrayType(type) ? type : baseArray(type, checker);
  if (array === undefined) return undefined;
  const [item] = checker.getTypeArguments(array as ts.TypeReference);
  if (item === undefined) return undefined;
  return { kind: "array", items: context.shape(item, inner(place, itemWritten(place.written))) };
}

/** `interface Names extends Array<string> {}` */
function baseArray(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  return type.isClassOrInterface() ? checker.getBaseTypes(type).find((base) => checker.isArrayType(base)) : undefined;
}

function itemWritten(written: ts.TypeNode | undefined): ts.TypeNode | undefined {
  if (written === undefined) return undefined;
  if (ts.isArrayTypeNode(written)) return written.elementType;
  const isArray = ts.isTypeReferenceNode(written) && /^(Readonly)?Array$/.test(written.typeName.getText());
  return isArray ? written.typeArguments?.[0] : undefined;
}

function tupleShape(type: ts.TupleTypeReference, place: Place, context: Context): Shape {
  const { checker, losses } = context;
  const { elementFlags } = type.target;
  const types = checker.getTypeArguments(type);
  const written = place.written && ts.isTupleTypeNode(place.written) ? place.written.elements : [];
  const at = (index: number): Place => inner(place, elementWritten(written[index]));
  const rest = elementFlags.findIndex((flag) => (flag & ts.ElementFlags.Variable) !== 0);
  if (rest !== -1 && rest < types.length - 1) {
    losses.tell(typeIsWidened, place, { type: checker.typeToString(type), as: "an array" });
    return {
      kind: "array",
      items: unionShape([...new Set(types)], { ...place, written: undefined }, context),
    };
  }
  const items = types.slice(0, rest === -1 ? types.length : rest).map((each, index): TupleItem => {
    const isOptional = ((elementFlags[index] ?? 0) & ts.ElementFlags.Optional) !== 0;
    if (!isOptional) return { shape: context.shape(each, at(index)), optional: false };
    return { shape: context.maybe(each, at(index)).shape ?? { kind: "built-in", name: "null" }, optional: true };
  });
  const last = rest === -1 ? undefined : types[rest];
  return { kind: "tuple", items, rest: last && context.shape(last, at(rest)) };
}

function elementWritten(written: ts.TypeNode | undefined): ts.TypeNode | undefined {
  if (written === undefined) return undefined;
  const plain = ts.isNamedTupleMember(written) || ts.isOptionalTypeNode(written) ? written.type : written;
  const isRest = ts.isRestTypeNode(plain) || (ts.isNamedTupleMember(written) && written.dotDotDotToken !== undefined);
  return isRest ? itemWritten(ts.isRestTypeNode(plain) ? plain.type : plain) : plain;
}
