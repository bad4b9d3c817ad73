/** `A & B`, as somebody would write it. */

import { mergedObjects } from "./merged-objects.js";
import { alternatives, distinct, isKeyword, isLiteralOf, never, type TypeNode, union, unknown } from "./node.js";

/** `A & B`: objects without names as one, and without what says nothing beside the others. */
export function intersection(types: readonly TypeNode[]): TypeNode {
  const members = distinct(types.flatMap((type) => (type.kind === "intersection" ? type.members : [type])));
  const scalars = members.filter((type) => alternatives(type).every(isScalar));
  const others = mergedObjects(members.filter((type) => !scalars.includes(type) && !isKeyword(type, "unknown")));
  const useful = [
    ...(scalars.length > 0 ? [scalars.reduce(inBoth)] : []),
    ...few(others.filter((type) => !isBare(type) || !others.some((other) => other !== type && saysMore(other, type)))),
  ];
  if (useful.some((type) => isKeyword(type, "never"))) return never;
  const [only] = useful;
  if (useful.length <= 1) return only ?? unknown;
  const named = useful.filter((type) => type.kind === "named");
  return { kind: "intersection", members: [...named, ...useful.filter((type) => type.kind !== "named")] };
}

function isScalar(type: TypeNode): boolean {
  return type.kind === "literal" || (type.kind === "keyword" && type.name !== "unknown");
}

/** Of two unions of literals and keywords, what both include. */
function inBoth(left: TypeNode, right: TypeNode): TypeNode {
  const [first, second] = [alternatives(left), alternatives(right)];
  return union([...first.filter(includedIn(second)), ...second.filter(includedIn(first))]);
}

function includedIn(types: readonly TypeNode[]): (type: TypeNode) => boolean {
  const known = new Set(types.map((type) => JSON.stringify(type)));
  return (type) =>
    known.has(JSON.stringify(type)) ||
    (type.kind === "literal" && types.some((each) => each.kind === "keyword" && isLiteralOf(type, each.name)));
}

/** Whether a type says only that a value is an array, or an object. */
function isBare(type: TypeNode): boolean {
  return type.kind === "anyObject" || (type.kind === "array" && isKeyword(type.item, "unknown"));
}

/** Whether a type says more of the same kind of value than the bare one. */
function saysMore(type: TypeNode, bare: TypeNode): boolean {
  return (bare.kind === "array" ? ["array", "tuple"] : ["object", "record"]).includes(type.kind);
}

/** TypeScript multiplies unions out, and gives up at 100,000 products. */
const MOST_PRODUCTS = 1_000;

/** Without the unions that would make too many products. */
function few(types: readonly TypeNode[]): readonly TypeNode[] {
  let products = 1;
  return types.filter((type) => {
    const more = products * alternatives(type).length;
    if (more > MOST_PRODUCTS) return false;
    products = more;
    return true;
  });
}
