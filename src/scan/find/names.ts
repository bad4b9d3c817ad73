/** The names that expressions have, as far as their types tell them. */

import { ts } from "../../compiler/compiler.js";

/**
 * The strings that a type has: of a literal, a constant, an enum, a union of them, or a type parameter that extends
 * one. Nothing where it has others too.
 */
export function stringsOf(type: ts.Type): readonly string[] | undefined {
  if (type.isUnion()) {
    const parts = type.types.map(stringsOf);
    // The compiler's order depends on what it has seen before.
    return parts.every((part) => part !== undefined) ? parts.flat().sort() : undefined;
  }
  if (type.isStringLiteral()) return [type.value];
  const constraint = type.flags & ts.TypeFlags.Instantiable ? type.getConstraint() : undefined;
  return constraint && constraint !== type ? stringsOf(constraint) : undefined;
}
