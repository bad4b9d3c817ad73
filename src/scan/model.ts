/** What code does with its sockets, call by call, as far as it can be told; and the contracts that it is held against. */

import type { Catalog, Event, Namespace } from "../catalog/model.js";
import type { ts } from "../compiler/compiler.js";
import type { Span } from "../text/span.js";

/** Everything that is scanned in one run. */
export interface Scan {
  readonly programs: readonly Program[];
}

/** One TypeScript project, what it does, and the contracts that it is meant to keep. */
export interface Program {
  readonly contracts: readonly Catalog[];
  readonly types: ContractTypes;
  readonly uses: readonly ResolvedUse[];
  readonly gaps: readonly Gap[];
}

/** A usage, and what the contracts say of it. */
export interface ResolvedUse {
  readonly usage: Usage;
  readonly meaning: Meaning;
}

export type Meaning =
  /** One of these events: several where the namespace cannot be told. */
  | { readonly kind: "declared"; readonly events: readonly [DeclaredEvent, ...DeclaredEvent[]] }
  /** Declared, but for the other side to send. */
  | { readonly kind: "other-direction"; readonly events: readonly [DeclaredEvent, ...DeclaredEvent[]] }
  /** Not declared; these are the names that are. */
  | { readonly kind: "unknown"; readonly names: readonly string[] }
  /** In a namespace, or with an event map, that none of the contracts is about. */
  | { readonly kind: "foreign" };

export interface DeclaredEvent {
  readonly contract: Catalog;
  readonly namespace: Namespace;
  readonly event: Event;
}

/** The types of the contracts' values, as the program's compiler sees them. */
export interface ContractTypes {
  /** How what is sent differs from the argument of an event at this index; nothing where it fits, or cannot be told. */
  mismatch(sent: SentArgument, event: Event, index: number): Mismatch | undefined;
}

export interface Mismatch {
  /** As exactly as the code shows it: one property of an object that is written out, or the argument. */
  readonly at: Span;
  /** From the argument down: `[]` is the argument itself. */
  readonly path: readonly (string | number)[];
  /** As TypeScript writes types; absent for a property that is missing. */
  readonly sent: string | undefined;
  readonly declared: string;
}

/** On which end of a connection code runs. */
export type Role = "server" | "client";

export type Usage = Emit | Listener;

interface Use {
  /** The event's name where it is written; the call, where it is not. */
  readonly at: Span;
  readonly node: ts.Node;
  readonly role: Role;
  /** Its path, as far as it can be told. */
  readonly namespace: string | undefined;
  /** On the wire. A call with a name of several values is a use of each. */
  readonly event: string;
  /** Through generated code: its types are the compiler's business, and hold already. */
  readonly through: "socket" | "wrapper";
  /** The events that the receiver's own event map names, in this direction; undefined where any name is allowed. */
  readonly mapped: readonly string[] | undefined;
}

export interface Emit extends Use {
  readonly kind: "emit";
  readonly to: "peer" | "servers";
  /** Without the ack. */
  readonly args: readonly SentArgument[];
  /** Whether there may be more than `args`: a spread whose length cannot be told. */
  readonly openEnded: boolean;
  /** Whether an answer is awaited; `unknown` where the last argument may be a callback or not. */
  readonly ack: "callback" | "promise" | "none" | "unknown";
  /** The rooms of `to()` and `in()`, as they are written out; undefined for one whose name cannot be told. */
  readonly rooms: readonly (string | undefined)[];
}

export interface SentArgument {
  readonly type: ts.Type;
  /** Absent for an element of a spread. */
  readonly expression: ts.Expression | undefined;
  readonly at: Span;
}

export interface Listener extends Use {
  readonly kind: "listener";
  readonly from: "peer" | "servers";
  /** How many parameters it takes, its ack among them; undefined where that cannot be told, or where it takes any number. */
  readonly parameters: readonly Span[] | undefined;
}

/** What cannot be seen from outside: told and counted, never guessed. */
export interface Gap {
  readonly kind: /** The event's name is only known when the code runs. */
    | "dynamic-name"
    /** Called like a socket's method on something of type any. */
    | "untyped-receiver"
    /** The same, where a socket was cast to any: `(socket as any).emit(…)`. */
    | "cast-socket"
    /** `emit.call(…)`, `emit.apply(…)`, or the method passed on as a value. */
    | "indirect-call"
    /** An import of Socket.IO, or of an emitter, whose types are not there: all that comes from it is any. */
    | "missing-types";
  readonly at: Span;
}
