/** The names that expressions have, as far as the types of expressions tell them. */

import type { ts } from "../../compiler/compiler.js";

/** The strings that a type has: of a literal, a constant, an enum, or a union of them; nothing where it has others too. */
export function stringsOf(type: ts.Type): readonly string[] | undefined {
  if (type.isUnion()) {
    const parts = type.types.map(stringsOf);
    // The compiler's order depends on what it has seen before.
    return parts.every((part) => part !== undefined) ? parts.flat().sort() : undefined;
  }
  return type.isStringLiteral() ? [type.value] : undefined;
}
