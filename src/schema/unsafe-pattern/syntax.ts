/** A pattern as a tree, in the terms of `refa`, which is loaded only where patterns are judged. */

import type { JS, NoParent } from "refa";

export type { NoParent } from "refa";

type Parsed = NoParent<JS.ParseResult["expression"]>;
export type Expression = JS.ParseResult["expression"];
export type Concatenation = Expression["alternatives"][number];
export type Element = Concatenation["elements"][number];
export type Quantifier = Element & { readonly type: "Quantifier" };

/** The pattern, and what each of its look-arounds looks for; undefined for syntax that `refa` does not know. */
export async function expressionsIn(pattern: string): Promise<readonly Parsed[] | undefined> {
  const { Parser } = await import("./parser.js");
  try {
    const parser = Parser.fromLiteral({ source: pattern, flags: "u" });
    const { expression } = parser.parse({ backreferences: "unknown", assertions: "parse" });
    return [expression, ...lookArounds(expression)];
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function lookArounds({ alternatives }: Pick<Parsed, "alternatives">): Parsed[] {
  return alternatives
    .flatMap((alternative) => alternative.elements)
    .flatMap((element) => {
      if (element.type === "CharacterClass" || element.type === "Unknown") return [];
      const inside = lookArounds(element);
      return element.type === "Assertion"
        ? [{ type: "Expression", alternatives: element.alternatives }, ...inside]
        : inside;
    });
}
