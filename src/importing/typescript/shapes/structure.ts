/** A type's shape written out, whatever it is called. */

import { ts } from "../../../compiler/compiler.js";
import type { BuiltIn, Shape } from "../../draft.js";
import { arrayShape } from "./arrays.js";
import type { Context } from "./context.js";
import { intersectionShape } from "./intersections.js";
import { isBytes, isOpaque, libraryShape } from "./library.js";
import { objectShape } from "./objects.js";
import { operatorShape } from "./operators.js";
import { ownDeclaration, type Place, placeOf } from "./place.js";
import {
  anyBecomesUnknown,
  arrivesAsJson,
  bigintCannotBeSent,
  enumBecomesValues,
  typeIsWidened,
  typeNotFound,
  typeNotImported,
} from "./problems.js";
import { hasFlag, isEnum, jsonOf, membersOf, originOf } from "./types.js";
import { unionShape } from "./unions.js";

export function structureOf(type: ts.Type, place: Place, context: Context): Shape {
  return scalarShape(type, place, context) ?? compositeShape(type, place, context);
}

function scalarShape(type: ts.Type, place: Place, context: Context): Shape | undefined {
  const { flags } = type;
  if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: "literal", value: type.value };
  if (flags & ts.TypeFlags.BooleanLiteral)
    return { kind: "literal", value: context.checker.typeToString(type) === "true" };
  if (flags & ts.TypeFlags.String) return builtIn("string");
  if (flags & (ts.TypeFlags.Number | ts.TypeFlags.Enum)) return builtIn("number");
  if (flags & ts.TypeFlags.Boolean) return builtIn("boolean");
  if (flags & ts.TypeFlags.Null) return builtIn("null");
  if (flags & ts.TypeFlags.Never) return builtIn("never");
  if (flags & ts.TypeFlags.Unknown) return builtIn("unknown");
  return lossyScalarShape(type, place, context);
}

function lossyScalarShape(type: ts.Type, place: Place, { checker, losses }: Context): Shape | undefined {
  const { flags } = type;
  if (flags & ts.TypeFlags.Any) return anyShape(type, place, losses);
  if (flags & ts.TypeFlags.BigIntLike) {
    losses.tell(bigintCannotBeSent, place, { type: checker.typeToString(type) });
    return builtIn("unknown");
  }
  if (flags & (ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping)) {
    losses.tell(typeIsWidened, place, { type: checker.typeToString(type), as: "string" });
    return builtIn("string");
  }
  if (flags & ts.TypeFlags.NonPrimitive) {
    losses.tell(typeIsWidened, place, { type: "object", as: "Record<string, unknown>" });
    return { kind: "record", keys: "any", values: builtIn("unknown") };
  }
  return undefined;
}

/** An unresolved name is of the type any, too; what it was called may still say what is meant. */
function anyShape(type: ts.Type, place: Place, losses: Context["losses"]): Shape {
  const isUnresolved = "intrinsicName" in type && type.intrinsicName === "error";
  if (!isUnresolved) {
    losses.tell(anyBecomesUnknown, place, { type: "any" });
    return builtIn("unknown");
  }
  const name = type.aliasSymbol?.name ?? place.written?.getText() ?? "this type";
  if (isBytes(name)) return builtIn("binary");
  losses.tell(typeNotFound, place, { type: name });
  return builtIn("unknown");
}

function compositeShape(type: ts.Type, place: Place, context: Context): Shape {
  const { checker, losses } = context;
  const operator = operatorShape(type, place, context);
  if (operator) return operator;
  if (type.isUnion()) return unionOrEnum(type, place, context);
  if (type.isIntersection()) return intersectionShape({ whole: type, types: type.types }, place, context);
  if (!hasFlag(type, ts.TypeFlags.Object)) return constraintShape(type, place, context);
  const known = libraryShape(type, place, context) ?? arrayShape(type, place, context);
  if (known) return known;
  const json = jsonOf(type, checker);
  if (json) return jsonShape(type, json, { place, context });
  if (!isOpaque(type, checker)) return objectShape(type, place, context);
  const reason = "it is an object of a library, with methods or a class behind it";
  losses.tell(typeNotImported, place, { type: checker.typeToString(type), reason });
  return builtIn("unknown");
}

function unionOrEnum(type: ts.UnionType, place: Place, context: Context): Shape {
  const { checker, losses } = context;
  if (isEnum(type)) {
    losses.tell(enumBecomesValues, place, { type: checker.typeToString(type) });
    const values = type.types.flatMap((each) => (each.isStringLiteral() || each.isNumberLiteral() ? [each.value] : []));
    return { kind: "union", members: values.map((value) => ({ kind: "literal", value })) };
  }
  const origin = originOf(type);
  if (origin?.isIntersection()) return intersectionShape({ whole: type, types: origin.types }, place, context);
  return unionShape(membersOf(type), asUnion(type, place), context);
}

/** Where an alias hides the union, what the alias says. */
function asUnion({ aliasSymbol }: ts.Type, place: Place): Place {
  if (place.written && ts.isUnionTypeNode(place.written)) return place;
  const declaration = aliasSymbol && ownDeclaration(aliasSymbol);
  return declaration ? { ...place, written: placeOf(declaration).written } : place;
}

function jsonShape(type: ts.Type, json: ts.Type, { place, context }: { place: Place; context: Context }): Shape {
  context.losses.tell(arrivesAsJson, place, { type: context.checker.typeToString(type) });
  const method = type.getProperty("toJSON");
  const declaration = method && ownDeclaration(method);
  return context.shape(json, declaration ? placeOf(declaration) : { ...place, written: undefined });
}

/** A type parameter, or what depends on one: anything that its bounds allow. */
function constraintShape(type: ts.Type, place: Place, context: Context): Shape {
  const { checker, losses } = context;
  const constraint = checker.getBaseConstraintOfType(type);
  const name = checker.typeToString(type);
  if (constraint === undefined || constraint === type || hasFlag(constraint, ts.TypeFlags.Unknown)) {
    losses.tell(typeNotImported, place, {
      type: name,
      reason: "it depends on a type parameter that stands for anything",
    });
    return builtIn("unknown");
  }
  losses.tell(typeIsWidened, place, { type: name, as: checker.typeToString(constraint) });
  return context.shape(constraint, { ...place, written: undefined });
}

function builtIn(name: BuiltIn): Shape {
  return { kind: "built-in", name };
}
