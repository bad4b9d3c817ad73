/**
 * The normal form of a schema: JSON Schema 2020-12, keyword by keyword, with type expressions and `fields` already
 * expanded into it and every reference resolved. An absent keyword asserts nothing.
 */

import type { Span } from "../text/span.js";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON Schema's types, and `binary`, which only Socket.IO can carry. */
export type JsonType = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object" | "binary";

/** A keyword's value and where it was written. */
export interface Keyword<T> {
  readonly value: T;
  readonly at: Span;
}

export interface Property {
  readonly name: string;
  readonly schema: Schema;
  /** The key. */
  readonly at: Span;
}

export interface PatternProperty {
  readonly pattern: Keyword<string>;
  readonly schema: Schema;
}

/** An entry of `dependentRequired`: where the property is there, so are the others. */
export interface DependentProperty {
  readonly name: string;
  readonly required: readonly Keyword<string>[];
  /** The key. */
  readonly at: Span;
}

/** A keyword that says nothing, for the one that it belongs to is missing: `then` without `if`. */
export interface IdleKeyword {
  readonly keyword: string;
  readonly without: string;
  readonly at: Span;
}

/** `$ref`, `$dynamicRef`, or a type's name in an expression. It stands beside the other keywords, as in JSON Schema. */
export interface Reference {
  /** As written. */
  readonly text: string;
  readonly at: Span;
  /** The same object for every reference to it; schemas may be cyclic through here and only here. */
  readonly target: Schema;
}

export interface Annotations {
  readonly title?: string;
  readonly description?: string;
  readonly default?: Keyword<Json>;
  readonly examples?: readonly Keyword<Json>[];
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  /** `x-*`, passed through. */
  readonly extensions: Readonly<Record<string, Json>>;
}

/**
 * One schema. Identity matters: a place in a file is read into one object, however many references lead to it. Only where
 * there are dynamic anchors on the way to it, it is one for each outcome that they have.
 */
export interface Schema {
  readonly at: Span;
  /** Set where this is the definition of one of the catalog's `types`, and not what other dynamic anchors make of it. */
  readonly typeName: string | undefined;
  /** `false`: accepts nothing. `true` is a schema without keywords. */
  readonly never: boolean;
  readonly reference?: Reference;
  readonly type?: Keyword<readonly JsonType[]>;
  readonly enum?: Keyword<readonly Json[]>;
  readonly const?: Keyword<Json>;

  readonly minimum?: Keyword<number>;
  readonly maximum?: Keyword<number>;
  readonly exclusiveMinimum?: Keyword<number>;
  readonly exclusiveMaximum?: Keyword<number>;
  readonly multipleOf?: Keyword<number>;

  readonly minLength?: Keyword<number>;
  readonly maxLength?: Keyword<number>;
  readonly pattern?: Keyword<string>;
  /** A name of JSON Schema (`date-time`), also where an expression says it otherwise (`datetime`). */
  readonly format?: Keyword<string>;

  readonly maxBytes?: Keyword<number>;

  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: Keyword<number>;
  readonly maxItems?: Keyword<number>;
  readonly uniqueItems?: Keyword<boolean>;
  readonly contains?: Schema;
  readonly minContains?: Keyword<number>;
  readonly maxContains?: Keyword<number>;
  readonly unevaluatedItems?: Schema;

  readonly properties?: readonly Property[];
  readonly patternProperties?: readonly PatternProperty[];
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly required?: Keyword<readonly Keyword<string>[]>;
  readonly minProperties?: Keyword<number>;
  readonly maxProperties?: Keyword<number>;
  readonly dependentRequired?: readonly DependentProperty[];
  readonly dependentSchemas?: readonly Property[];
  readonly unevaluatedProperties?: Schema;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  /** Only beside `if`. */
  readonly then?: Schema;
  /** Only beside `if`. */
  readonly else?: Schema;

  /** What was written to no effect, and is in no other field. */
  readonly idle?: readonly IdleKeyword[];
  readonly annotations: Annotations;
  /** What `Pick<T, K>` and the like made this from. It says nothing of values, but the types in it are in use. */
  readonly madeFrom?: readonly Schema[];
}
