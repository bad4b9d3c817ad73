/**
 * What differs between two versions of a contract, told without judging it. `before` is the older version, `after` the
 * newer one.
 */

import type { Ack, Argument, Catalog, CodeUse, Direction, Event, Namespace, Room } from "../catalog/model.js";
import type { Json, JsonType, Keyword, Schema } from "../schema/model.js";
import type { Span } from "../text/span.js";

export interface Comparison {
  readonly before: Catalog;
  readonly after: Catalog;
  /** In the order of the newer version; what is gone stands where it was. */
  readonly changes: readonly Change[];
}

export interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** Where in the contract something changed, and where that is written. */
export interface Place {
  /** As in the newer version, where it has the namespace. Absent where the whole contract is meant. */
  readonly namespace?: string;
  readonly direction?: Direction;
  /** As in the newer version, where it has the event. */
  readonly event?: string;
  /** In the newer version; where nothing of it is left, the surviving parent. */
  readonly at: Span;
  /** In the older version; where it was not there yet, the parent that was. */
  readonly was: Span;
  /** What it is in the contract, never where in a file: /clientToServer/sendMessage/payload/text */
  readonly pointer: string;
}

export type Change = Place &
  (
    | ContractChange
    | NamespaceChange
    | EventChange
    | ArgumentChange
    | AckChange
    | CodeChange
    | SchemaChange
    | RoomChange
    | DocumentationChange
  );

export type ChangeOf<K extends Change["kind"]> = Extract<Change, { readonly kind: K }>;

type ContractChange =
  | ({ readonly kind: "unknown-properties" } & Both<Catalog["unknownProperties"]>)
  | ({ readonly kind: "version" } & Both<string | undefined>)
  /** What generated code calls it; the wire does not know. `contract`: the Chat of createChatServer. */
  | ({
      readonly kind: "identifier";
      readonly of: "contract" | "namespace" | "event" | "room" | "parameter";
    } & Both<string>);

type NamespaceChange =
  | { readonly kind: "namespace-added"; readonly after: Namespace }
  | { readonly kind: "namespace-removed"; readonly before: Namespace };

type EventChange =
  | { readonly kind: "event-added"; readonly after: Event }
  /** `successor`: the event that its deprecation named in the older version, where the newer one has that. */
  | { readonly kind: "event-removed"; readonly before: Event; readonly successor: Event | undefined }
  /** Of the same shape and a near name, or the deprecated event's successor, which was not there before. */
  | ({ readonly kind: "event-renamed" } & Both<Event>)
  /** The same name in another direction, or in another namespace. */
  | ({ readonly kind: "event-moved"; readonly namespaces: Both<Namespace> } & Both<Event>)
  | ({ readonly kind: "volatile-changed" } & Both<Event>)
  | { readonly kind: "requires-added"; readonly event: string; readonly field: string }
  | { readonly kind: "requires-removed"; readonly event: string; readonly field: string };

/** `of`: the list of an event's arguments, or of an ack's values. `pair`: the event before and after. */
interface InList {
  readonly of: "event" | "ack";
  readonly pair: Both<Event>;
}

type ArgumentChange = InList &
  (
    | { readonly kind: "argument-added"; readonly index: number; readonly after: Argument }
    | { readonly kind: "argument-removed"; readonly index: number; readonly before: Argument }
    | ({ readonly kind: "argument-renamed"; readonly index: number } & Both<Argument>)
    /** Optional, required or rest, where it was something else of these. */
    | ({ readonly kind: "argument-presence"; readonly index: number } & Both<Argument>)
    /** Some name stands at another index than before; nothing else is said of these arguments. */
    | ({ readonly kind: "arguments-reordered" } & Both<readonly Argument[]>)
  );

type AckChange = { readonly pair: Both<Event> } & (
  | { readonly kind: "ack-added"; readonly after: Ack }
  | { readonly kind: "ack-removed"; readonly before: Ack }
  | ({ readonly kind: "ack-optional" } & Both<Ack>)
  /** It lies otherwise on the wire: another kind of answer, another envelope. */
  | ({ readonly kind: "ack-style" } & Both<Ack>)
  | ({ readonly kind: "ack-timeout" } & Both<Ack>)
  /** What a plain answer says where the event is refused; undefined where it says nothing. */
  | ({ readonly kind: "ack-refusal" } & Both<Json | undefined>)
);

/** `list`: where codes are listed: an ack's errors, an error event's codes, a handshake's errors. */
type CodeChange = { readonly list: "ack" | "error-event" | "handshake" } & (
  | { readonly kind: "code-added"; readonly code: string; readonly after: CodeUse }
  | { readonly kind: "code-removed"; readonly code: string; readonly before: CodeUse }
);

/** What one value may be. One change for each such value, with all that differs in it. */
interface SchemaChange {
  readonly kind: "schema";
  readonly value: Value;
  /** Undefined where the contract did not speak of it: a handshake without `auth`, an error without data. */
  readonly schemas: Both<Schema | undefined>;
  /** The outermost first; none where the contract did not speak of it before, or does no longer. */
  readonly parts: readonly Part[];
}

/** A value of the contract, and who makes it. */
export interface Value {
  readonly role:
    | "argument"
    | "rest"
    | "answer"
    /** An error's `data`, wherever that code is listed. */
    | "error-data"
    | "auth"
    | "query"
    | "headers"
    | "socket-data"
    | "namespace-parameter"
    | "room-parameter";
  /** The argument's, the code's or the parameter's; empty where there is only one of its role. */
  readonly name: string;
  /** Who sends it. Servers of both versions always run together; nobody sends what is only in code. */
  readonly sender: "client" | "server" | "servers" | "nobody";
  /** The event that it belongs to, if it belongs to one. */
  readonly pair: Both<Event> | undefined;
}

/**
 * Where inside a value: a property's name, `[]` for items, an index for a tuple's item, `*` for properties without a
 * name, a pattern, and what tells a variant from others of its type: its discriminator's value, its type's name, or its
 * index (`|2`).
 */
export type Step = string | number;

/** One thing that differs inside a value. */
export interface Part extends Place {
  /** To `schemas`: where a property came or went, that is the object's, without the property's name. */
  readonly path: readonly Step[];
  /**
   * The two schemas whose own keywords differ, references followed: where a property came or went, the objects that have
   * it or not. They are the very objects that the value's `schemas` lead to, so that one can be put in the other's place.
   */
  readonly schemas: Both<Schema>;
  readonly difference: Difference;
}

export type Difference =
  | { readonly kind: "property-added"; readonly name: string; readonly required: boolean }
  | { readonly kind: "property-removed"; readonly name: string; readonly required: boolean }
  | { readonly kind: "property-presence"; readonly name: string; readonly required: Both<boolean> }
  /** Of `enum` or `const`. */
  | { readonly kind: "values"; readonly added: readonly Json[]; readonly removed: readonly Json[] }
  /** Of `oneOf` or `anyOf`, matched by discriminator, type name or content. */
  | { readonly kind: "variants"; readonly added: readonly Schema[]; readonly removed: readonly Schema[] }
  | ({ readonly kind: "type" } & Both<readonly JsonType[] | undefined>)
  | ({ readonly kind: "limit"; readonly keyword: LimitKeyword } & Both<Keyword<number | string | boolean> | undefined>)
  | ({ readonly kind: "format" } & Both<string | undefined>)
  /** What becomes of properties that are not declared, where the schema itself says so. */
  | ({ readonly kind: "openness" } & Both<"open" | "closed" | "schema" | undefined>)
  | ({ readonly kind: "default" } & Both<Json | undefined>)
  /** Anything else. */
  | { readonly kind: "rewritten" };

export type LimitKeyword =
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "multipleOf"
  | "minLength"
  | "maxLength"
  | "pattern"
  | "maxBytes"
  | "minItems"
  | "maxItems"
  | "uniqueItems"
  | "minProperties"
  | "maxProperties"
  | "minContains"
  | "maxContains";

type RoomChange =
  | { readonly kind: "room-added"; readonly after: Room }
  | { readonly kind: "room-removed"; readonly before: Room }
  | ({ readonly kind: "room-template" } & Both<Room>)
  | ({ readonly kind: "event-rooms" } & Both<Event>);

/** Deprecation, descriptions, titles, examples. */
interface DocumentationChange {
  readonly kind: "documentation";
  readonly what: "deprecated" | "description" | "examples";
}
