/**
 * The Catalog: a contract as plain readonly data. Everything after the build reads only this. Each node has its place in
 * the source, every name is resolved, every default is filled in.
 */

import type { Document } from "../document/model.js";
import type { Json, Keyword, Schema } from "../schema/model.js";
import type { Span } from "../text/span.js";

export interface Catalog {
  /** The file that was asked for; included files are in `documents`. */
  readonly file: string;
  /** Every file that was read, by its key. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly info: Info;
  readonly unknownProperties: UnknownProperties;
  /** Whether connection state recovery has to be reckoned with; false only where the catalog says so. */
  readonly recovery: boolean;
  readonly types: readonly TypeDeclaration[];
  readonly errors: readonly ErrorDeclaration[];
  /** `/` first, also where it has no events; then in the order of the files. */
  readonly namespaces: readonly Namespace[];
}

/** What a receiver does with properties that the contract does not declare. */
export type UnknownProperties = "strip" | "reject" | "keep";

export interface Info {
  /** As written; the file's name where the catalog has no title. */
  readonly title: string;
  /** The title in PascalCase: the Chat of createChatServer. */
  readonly name: string;
  /** The source text of `info.version`. */
  readonly version: string | undefined;
  readonly description: string | undefined;
  /** The title, or the start of the catalog where it has none. */
  readonly at: Span;
}

export interface TypeDeclaration {
  readonly name: string;
  readonly schema: Schema;
  /** The key. */
  readonly at: Span;
}

export interface ErrorDeclaration {
  readonly code: string;
  readonly description: string | undefined;
  readonly data: Schema | undefined;
  readonly at: Span;
}

/** Codes that every envelope can carry, and that no catalog declares. */
export type BuiltInCode = "INVALID_ARGUMENTS" | "UNAUTHENTICATED" | "FORBIDDEN" | "INTERNAL";

/** A code where it is listed. */
export interface CodeUse {
  readonly code: string;
  /** Absent for a built-in code. */
  readonly declaration: ErrorDeclaration | undefined;
  readonly at: Span;
}

export interface Namespace {
  /** As written: `/`, `/admin`, `/orders/{orderId}`. */
  readonly path: string;
  /** In code: empty for `/`, otherwise camelCase (`admin`, `order`). */
  readonly identifier: string;
  /** The path cut at its parameters. One text part where the namespace is not dynamic. */
  readonly template: Template;
  readonly handshake: Handshake | undefined;
  readonly socketData: Schema | undefined;
  readonly rooms: readonly Room[];
  readonly clientToServer: readonly Event[];
  readonly serverToClient: readonly Event[];
  readonly errorEvents: readonly Event[];
  readonly serverToServer: readonly Event[];
  readonly at: Span;
}

/** A text with typed parameters in it: a room's name, a dynamic namespace's path. */
export interface Template {
  readonly text: string;
  readonly parts: readonly TemplatePart[];
  /** In the order in which the parts name them. */
  readonly parameters: readonly Parameter[];
  readonly at: Span;
}

export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "parameter"; readonly name: string };

export interface Parameter {
  readonly name: string;
  /** A non-empty string where the catalog says nothing. */
  readonly schema: Schema;
  readonly at: Span;
}

export interface Handshake {
  readonly auth: Schema | undefined;
  readonly query: Schema | undefined;
  readonly headers: Schema | undefined;
  readonly errors: readonly CodeUse[];
  readonly at: Span;
}

export interface Room {
  readonly name: string;
  readonly identifier: string;
  readonly template: Template;
  readonly description: string | undefined;
  readonly at: Span;
}

/** The section that declares an event, which says who sends it to whom. */
export type Direction = "clientToServer" | "serverToClient" | "errorEvents" | "serverToServer";

export interface Event {
  /** On the wire. */
  readonly name: string;
  /** In code. */
  readonly identifier: string;
  readonly direction: Direction;
  readonly args: readonly Argument[];
  /** Of an error event: its one argument is `{ code, message, data }` of one of these; `args` is empty then. */
  readonly codes: readonly CodeUse[] | undefined;
  readonly ack: Ack | undefined;
  readonly requires: readonly Keyword<string>[];
  readonly rooms: readonly RoomUse[];
  readonly volatile: boolean;
  /** A sentence, or true where the catalog gives no reason. */
  readonly deprecated: string | boolean;
  readonly description: string | undefined;
  readonly examples: readonly Example[];
  readonly extensions: Readonly<Record<string, Json>>;
  /** The key. */
  readonly at: Span;
}

export interface RoomUse {
  readonly room: Room;
  readonly at: Span;
}

/** An argument list as somebody might send it. */
export interface Example {
  readonly args: readonly Json[];
  readonly at: Span;
  /** Where each of `args` stands. */
  readonly argsAt: readonly Span[];
}

export interface Argument {
  readonly name: string;
  /** In code. */
  readonly identifier: string;
  /** Of a rest argument: the whole array's. */
  readonly schema: Schema;
  readonly presence: "required" | "optional" | "rest";
  readonly description: string | undefined;
  /** The name. */
  readonly at: Span;
}

export interface Ack {
  readonly answer: Answer;
  /** The caller may leave the callback out. */
  readonly optional: boolean;
  /** How long the caller waits, in milliseconds; Infinity for `none`. */
  readonly timeoutMs: number;
  readonly description: string | undefined;
  readonly at: Span;
}

/** What an ack carries, by how it lies on the wire. */
export type Answer =
  /** `ack(value)`; `refusal` is sent where the request is refused. */
  | { readonly kind: "value"; readonly returns: Schema; readonly refusal: Keyword<Json> | undefined }
  /** `ack(a, b, …)` */
  | { readonly kind: "values"; readonly args: readonly Argument[] }
  /** `ack()` */
  | { readonly kind: "nothing" }
  /** `ack({ ok: true, value })` or `ack({ ok: false, error })` */
  | {
      readonly kind: "envelope";
      readonly envelope: Envelope;
      /** Absent where success carries no value. */
      readonly returns: Schema | undefined;
      readonly errors: readonly CodeUse[];
    }
  /** `ack(error | null, value)` */
  | {
      readonly kind: "error-first";
      readonly errorAs: ErrorAs;
      readonly returns: Schema | undefined;
      readonly errors: readonly CodeUse[];
    };

/** How an error lies in an answer: `{ code, message, data }`, its code, or its message (read back as `FAILED`). */
export type ErrorAs = "object" | "code" | "message";

export interface Envelope {
  /** The key of the boolean that tells success; absent for `ok: none`, where the error's presence tells. */
  readonly ok: string | undefined;
  readonly value: { readonly kind: "key"; readonly key: string } | { readonly kind: "flat" | "none" };
  readonly error: string;
  readonly errorAs: ErrorAs;
}
