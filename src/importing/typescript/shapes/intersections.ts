/** Intersections: of objects, where some have names, and of primitives with brands. */

import { ts } from "../../../compiler/compiler.js";
import type { Shape } from "../../draft.js";
import type { Context } from "./context.js";
import { objectShape } from "./objects.js";
import { inner, type Place } from "./place.js";
import { brandIsLeftOut } from "./problems.js";
import { hasFlag } from "./types.js";

const PRIMITIVE =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike;

/** What is all of `types`; `whole` is the type of that. */
export function intersectionShape(
  { whole, types }: { readonly whole: ts.Type; readonly types: readonly ts.Type[] },
  place: Place,
  context: Context,
): Shape {
  const primitive = types.find((each) => hasFlag(each, PRIMITIVE));
  if (primitive) return unbranded({ whole, types, primitive }, place, context);
  const places = types.map((type) => ({ type, place: placeIn(type, place, context) }));
  const keepsNames = places.some((each) => each.type.isUnion() || context.isNamed(each.type, each.place));
  if (!keepsNames) return objectShape(whole, place, context);
  const members = places.map((each) => context.shape(each.type, each.place)).filter((shape) => !isEmpty(shape));
  const [first, ...others] = members;
  if (first === undefined) return objectShape(whole, place, context);
  return others.length === 0 ? first : { kind: "intersection", members };
}

function unbranded(
  { whole, types, primitive }: { whole: ts.Type; types: readonly ts.Type[]; primitive: ts.Type },
  place: Place,
  context: Context,
): Shape {
  const { checker, losses } = context;
  const brands = types.filter((each) => each !== primitive).flatMap((each) => checker.getPropertiesOfType(each));
  // Every text is one with optional brands: that only makes editors suggest the literals beside it.
  const isBranded = brands.some(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0);
  if (isBranded) losses.tell(brandIsLeftOut, place, { type: checker.typeToString(whole) });
  return context.shape(primitive, { ...place, written: undefined });
}

function placeIn(type: ts.Type, place: Place, { checker }: Context): Place {
  const nodes = place.written && ts.isIntersectionTypeNode(place.written) ? place.written.types : [];
  return inner(
    place,
    nodes.find((node) => checker.getTypeFromTypeNode(node) === type),
  );
}

function isEmpty(shape: Shape): boolean {
  return shape.kind === "object" && shape.fields.length === 0 && shape.others === undefined;
}
