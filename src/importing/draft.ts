/** A draft: a contract as it was found in code or in traffic, before it is written down as a catalog. */

import type { Envelope, ErrorAs } from "../catalog/model.js";
import type { Json } from "../schema/model.js";

export interface Draft {
  /** Of the catalog: Chat. */
  readonly title: string;
  /** False where connection state recovery would add to what a server sends; written as `recovery: false`. */
  readonly recovery: boolean;
  /** In the order in which they are to be written. */
  readonly types: readonly DraftType[];
  readonly errors: readonly DraftError[];
  /** `/` first. */
  readonly namespaces: readonly DraftNamespace[];
}

export interface DraftType {
  readonly name: string;
  readonly shape: Shape;
  readonly documentation: Documentation;
}

export interface DraftError {
  readonly code: string;
  readonly description: string | undefined;
  readonly data: Shape | undefined;
}

export interface DraftNamespace {
  readonly path: string;
  readonly socketData: Shape | undefined;
  readonly clientToServer: readonly DraftEvent[];
  readonly serverToClient: readonly DraftEvent[];
  readonly serverToServer: readonly DraftEvent[];
}

export interface DraftEvent {
  /** On the wire. */
  readonly name: string;
  /** In code, where the one derived from the name will not do: written as `name:`. */
  readonly identifier: string | undefined;
  readonly args: readonly DraftArgument[];
  readonly ack: DraftAck | undefined;
  readonly documentation: Documentation;
  /** Argument lists as they were seen. */
  readonly examples: readonly (readonly Json[])[];
}

export interface DraftArgument {
  readonly name: string;
  /** Of a rest argument: the whole array's. */
  readonly shape: Shape;
  readonly presence: "required" | "optional" | "rest";
  readonly description: string | undefined;
}

export interface DraftAck {
  readonly answer: DraftAnswer;
  /** The caller may leave the callback out. */
  readonly optional: boolean;
  readonly description: string | undefined;
}

export type DraftAnswer =
  | { readonly kind: "value"; readonly returns: Shape }
  | { readonly kind: "values"; readonly args: readonly DraftArgument[] }
  | { readonly kind: "nothing" }
  | {
      readonly kind: "envelope";
      readonly envelope: Envelope;
      /** Absent where success carries no value. */
      readonly returns: Shape | undefined;
      /** Codes of the draft's errors. */
      readonly errors: readonly string[];
    }
  | {
      readonly kind: "error-first";
      readonly errorAs: ErrorAs;
      readonly returns: Shape | undefined;
      readonly errors: readonly string[];
    };

/** What is said of a thing for its readers. */
export interface Documentation {
  readonly description: string | undefined;
  /** A sentence, or true where there is no reason. */
  readonly deprecated: string | boolean;
}

export const undocumented: Documentation = { description: undefined, deprecated: false };

/** What values look like; each kind is one of the forms of a type expression. */
export type Shape =
  /** A type of the draft, by its name. */
  | { readonly kind: "type"; readonly name: string }
  | { readonly kind: "built-in"; readonly name: BuiltIn }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "array"; readonly items: Shape }
  | { readonly kind: "tuple"; readonly items: readonly TupleItem[]; readonly rest: Shape | undefined }
  | {
      readonly kind: "object";
      readonly fields: readonly Field[];
      /** Of all other keys: `[key: string]: …`. */
      readonly others: Shape | undefined;
    }
  /** `Record<string, …>`, or of keys that are listed. */
  | { readonly kind: "record"; readonly keys: readonly string[] | "any"; readonly values: Shape }
  | { readonly kind: "union"; readonly members: readonly Shape[] }
  | { readonly kind: "intersection"; readonly members: readonly Shape[] }
  /** `Partial<T>` and its like, of a type that stays named. */
  | { readonly kind: "partial" | "required"; readonly of: Shape }
  | { readonly kind: "pick" | "omit"; readonly of: Shape; readonly keys: readonly string[] };

/** What type expressions know without a declaration. */
export type BuiltIn =
  | "string"
  | "number"
  | "integer"
  | "boolean"
  | "null"
  | "binary"
  | "unknown"
  | "never"
  | "uuid"
  | "datetime"
  | "date"
  | "time"
  | "duration"
  | "email"
  | "uri"
  | "hostname"
  | "ipv4"
  | "ipv6";

export interface TupleItem {
  readonly shape: Shape;
  readonly optional: boolean;
}

export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly optional: boolean;
  readonly documentation: Documentation;
}
