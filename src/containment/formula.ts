/** What is asked of one value, in the terms of its kind: what every keyword comes to where it holds and where it fails. */

import type { Json, Schema } from "../schema/model.js";

/** Values of one kind are searched at a time. Integers are numbers here. */
export type Kind = "null" | "boolean" | "number" | "string" | "array" | "object" | "binary";

/** That a value is one of the schema's, or that it is not. */
export interface Literal {
  readonly schema: Schema;
  readonly holds: boolean;
}

/** Names of properties: those that match, but for the ones that are excepted. */
export interface Selector {
  readonly pattern?: string;
  readonly exceptNames: readonly string[];
  readonly exceptPatterns: readonly string[];
}

export type NumberFact =
  | { readonly kind: "at-least" | "at-most"; readonly value: number; readonly isExclusive: boolean }
  | { readonly kind: "multiple"; readonly of: number; readonly holds: boolean };

export type StringFact =
  | { readonly kind: "pattern"; readonly pattern: string; readonly holds: boolean }
  | { readonly kind: "format"; readonly format: string; readonly holds: boolean };

export type ArrayFact =
  /** Said of the item at the index, if there is one. */
  | { readonly kind: "item"; readonly index: number; readonly is: Literal }
  | { readonly kind: "every-item"; readonly from: number; readonly is: Literal }
  | { readonly kind: "some-item"; readonly from: number; readonly is: Literal }
  | { readonly kind: "contains-least" | "contains-most"; readonly schema: Schema; readonly count: number }
  | { readonly kind: "unique"; readonly holds: boolean };

export type ObjectFact =
  | { readonly kind: "present" | "absent"; readonly name: string }
  /** Said of the property, if there is one. */
  | { readonly kind: "property"; readonly name: string; readonly is: Literal }
  | { readonly kind: "every-property"; readonly selector: Selector; readonly is: Literal }
  | { readonly kind: "every-name"; readonly is: Literal }
  | { readonly kind: "some-property"; readonly selector: Selector; readonly is: Literal }
  | { readonly kind: "some-name"; readonly is: Literal };

export type Fact =
  | NumberFact
  | StringFact
  | ArrayFact
  | ObjectFact
  /** Characters, bytes, items or properties, as the kind has it. */
  | { readonly kind: "least" | "most"; readonly size: number }
  | { readonly kind: "one-of"; readonly values: readonly Json[] }
  | { readonly kind: "not"; readonly value: number | string };

export type Formula =
  | { readonly op: "fact"; readonly fact: Fact }
  | { readonly op: "literal"; readonly literal: Literal }
  | { readonly op: "all"; readonly of: readonly Formula[] }
  | { readonly op: "any"; readonly of: readonly Formula[] };

/** One thing that a keyword asks. A schema holds where all of its assertions hold, and fails where one of them fails. */
export interface Assertion {
  readonly holds: Formula;
  /** Exactly the opposite. */
  readonly fails: Formula;
}

export function fact(of: Fact): Formula {
  return { op: "fact", fact: of };
}

export function yes(schema: Schema): Formula {
  return { op: "literal", literal: { schema, holds: true } };
}

export function no(schema: Schema): Formula {
  return { op: "literal", literal: { schema, holds: false } };
}

export function all(of: readonly Formula[]): Formula {
  return { op: "all", of };
}

export function any(of: readonly Formula[]): Formula {
  return { op: "any", of };
}

export const ALWAYS: Formula = all([]);
export const NEVER: Formula = any([]);
