/** Unions, in the order in which they were written. */

import { ts } from "../../../compiler/compiler.js";
import type { Shape } from "../../draft.js";
import type { Context } from "./context.js";
import { inner, type Place } from "./place.js";
import { hasFlag, leavesOf } from "./types.js";

/** One shape for several types: one of them each. */
export function unionShape(types: readonly ts.Type[], place: Place, context: Context): Shape {
  const { checker } = context;
  const written = place.written && ts.isUnionTypeNode(place.written) ? place.written.types : [];
  const candidates = written.map((node) => ({ node, type: checker.getTypeFromTypeNode(node) }));
  const rankOf = (type: ts.Type): number => {
    const leaves = leavesOf(type);
    // An object of a generic type is another one for each argument, and declared by the same node.
    const rank = candidates.findIndex(
      (each) => leavesOf(each.type).some((leaf) => leaves.includes(leaf)) || isDeclaredBy(type, each.node),
    );
    if (rank !== -1) return rank;
    if (hasFlag(type, ts.TypeFlags.Null)) return Infinity;
    const parameter = candidates.findIndex((each) => hasFlag(each.type, ts.TypeFlags.Instantiable));
    return parameter === -1 ? candidates.length : parameter;
  };
  const ranked = folded(types, checker).map((type) => ({ type, rank: rankOf(type) }));
  ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank));
  const shapes = ranked.map(({ type }) => {
    const node = candidates.find((each) => each.type === type)?.node;
    return context.shape(
      type,
      node ? { ...inner(place, node), property: place.property } : { ...place, written: undefined },
    );
  });
  return oneOf(shapes);
}

function isDeclaredBy({ symbol }: ts.Type, node: ts.Node): boolean {
  const declared: ts.Symbol | undefined = symbol;
  return declared?.declarations?.some((each) => each === node) ?? false;
}

/** `true | false` as boolean, and all members of an enum as the enum: the checker takes both apart. */
function folded(types: readonly ts.Type[], checker: ts.TypeChecker): readonly ts.Type[] {
  const whole = types.map((type) => {
    if (hasFlag(type, ts.TypeFlags.BooleanLiteral)) return checker.getBooleanType();
    return hasFlag(type, ts.TypeFlags.EnumLiteral) ? checker.getBaseTypeOfLiteralType(type) : type;
  });
  const complete = (type: ts.Type): boolean => leavesOf(type).every((leaf) => types.includes(leaf));
  return [
    ...new Set(
      types.map((type, index) => {
        const base = whole[index];
        return base !== undefined && complete(base) ? base : type;
      }),
    ),
  ];
}

/** Inner unions are taken apart, and what is the same stands once. */
function oneOf(shapes: readonly Shape[]): Shape {
  const members = new Map<string, Shape>();
  for (const shape of shapes.flatMap((each) => (each.kind === "union" ? each.members : [each]))) {
    const text = JSON.stringify(shape);
    if (!members.has(text)) members.set(text, shape);
  }
  const [first, ...others] = members.values();
  return first !== undefined && others.length === 0 ? first : { kind: "union", members: [...members.values()] };
}
