/** Objects: their properties, and what is said of all others. */

import { ts } from "../../../compiler/compiler.js";
import type { Field, Shape } from "../../draft.js";
import type { Context } from "./context.js";
import { documentationOf } from "./documentation.js";
import { withValues } from "./never.js";
import { isOwn, ownDeclaration, type Place, placeOf } from "./place.js";
import { classArrivesAsData } from "./problems.js";
import { hasFlag, hasSymbol, isAbsent, membersOf, UNDEFINED } from "./types.js";

export function objectShape(type: ts.Type, place: Place, context: Context): Shape {
  const { checker, losses } = context;
  const properties = checker.getPropertiesOfType(type).filter((each) => !isKeyedBySymbol(each));
  const lost = properties.filter((each) => staysBehind(each, type));
  const sent = properties.filter((each) => !lost.includes(each));
  if (lost.length > 0) {
    losses.tell(classArrivesAsData, place, { type: checker.typeToString(type), lost: lost.map(nameIn) });
  }
  const fields = sent.flatMap((each) => fieldOf(each, place, context));
  const others = othersOf(type, place, context);
  const isRecord = fields.length === 0 && others !== undefined;
  return isRecord ? { kind: "record", keys: "any", values: others } : { kind: "object", fields, others };
}

/** The names of the properties that objects of the type arrive with. */
export function fieldNames(type: ts.Type, checker: ts.TypeChecker): ReadonlySet<string> {
  const sent = checker.getPropertiesOfType(type).filter((each) => !isKeyedBySymbol(each) && !staysBehind(each, type));
  return new Set(sent.filter((each) => isNever(each, checker) || maybeSent(each, checker)).map(({ name }) => name));
}

function fieldOf(property: ts.Symbol, outer: Place, context: Context): Field[] {
  const { checker } = context;
  const documentation = documentationOf(property, checker);
  const { name } = property;
  if (isNever(property, checker)) {
    return [{ name, shape: { kind: "built-in", name: "never" }, optional: true, documentation }];
  }
  const place = placeOfProperty(property, outer);
  const { shape, absent } = context.maybe(checker.getTypeOfSymbol(property), place);
  if (shape === undefined) return [];
  const optional = absent || (property.flags & ts.SymbolFlags.Optional) !== 0;
  return [{ name, shape: optional ? shape : withValues(shape, place, context.losses), optional, documentation }];
}

function maybeSent(property: ts.Symbol, checker: ts.TypeChecker): boolean {
  return !membersOf(checker.getTypeOfSymbol(property)).every((each) => isAbsent(each, checker));
}

/** `error?: never` tells variants apart. The checker adds such properties too, where it makes a union of values' types. */
function isNever(property: ts.Symbol, checker: ts.TypeChecker): boolean {
  return hasFlag(checker.getTypeOfSymbol(property), UNDEFINED) && ownDeclaration(property) !== undefined;
}

function placeOfProperty(property: ts.Symbol, outer: Place): Place {
  const declaration = ownDeclaration(property);
  const place = declaration ? placeOf(declaration) : { ...outer, written: undefined };
  return { ...place, property: property.name };
}

function othersOf(type: ts.Type, place: Place, context: Context): Shape | undefined {
  const infos = context.checker.getIndexInfosOfType(type);
  // A number's values are among those of any string.
  const info = infos.find(({ keyType }) => (keyType.flags & ts.TypeFlags.String) !== 0) ?? infos[0];
  if (info === undefined || (info.keyType.flags & ts.TypeFlags.ESSymbol) !== 0) return undefined;
  const at = info.declaration && isOwn(info.declaration) ? placeOf(info.declaration) : { ...place, written: undefined };
  return context.maybe(info.type, at).shape;
}

/** Methods, accessors and #private fields of a class are not among its instances' own properties; nor are an Error's. */
function staysBehind(property: ts.Symbol, type: ts.Type): boolean {
  if (property.declarations?.some(isOfError)) return true;
  if (!hasSymbol(type, ts.SymbolFlags.Class)) return false;
  if ((property.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Accessor)) !== 0) return true;
  return property.declarations?.some((each) => isPrivateName(each)) ?? false;
}

function isOfError({ parent }: ts.Declaration): boolean {
  return ts.isInterfaceDeclaration(parent) && parent.name.text === "Error" && !isOwn(parent);
}

function isPrivateName(declaration: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(declaration);
  return name !== undefined && ts.isPrivateIdentifier(name);
}

function isKeyedBySymbol({ escapedName }: ts.Symbol): boolean {
  return String(escapedName).startsWith("__@");
}

function nameIn(property: ts.Symbol): string {
  const [declaration] = property.declarations ?? [];
  return (declaration && ts.getNameOfDeclaration(declaration)?.getText()) ?? property.name;
}
