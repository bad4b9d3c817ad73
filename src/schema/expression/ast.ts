/** Type expressions: TypeScript's syntax for what a schema says, as a small tree with offsets into the text. */

/** A half-open range of the expression's own text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Expression = Range &
  (
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "literal"; readonly value: string | number | boolean | null }
    | { readonly kind: "union"; readonly members: readonly Expression[] }
    | { readonly kind: "intersection"; readonly members: readonly Expression[] }
    | { readonly kind: "array"; readonly element: Expression }
    | { readonly kind: "tuple"; readonly elements: readonly TupleElement[] }
    | { readonly kind: "object"; readonly members: readonly Member[]; readonly index: Expression | undefined }
    | { readonly kind: "record"; readonly keys: Expression; readonly value: Expression }
    | { readonly kind: "partial" | "required"; readonly target: Expression }
    | { readonly kind: "pick" | "omit"; readonly target: Expression; readonly keys: Expression }
    | { readonly kind: "access"; readonly target: Expression; readonly keys: Expression }
  );

export interface TupleElement {
  readonly presence: "required" | "optional" | "rest";
  /** Of a rest element: the whole array's. */
  readonly type: Expression;
}

export interface Member {
  readonly name: string;
  readonly key: Range;
  readonly optional: boolean;
  readonly type: Expression;
}

/** What is wrong with an expression's syntax, and what to type instead. */
export interface SyntaxMistake extends Range {
  readonly message: string;
}
